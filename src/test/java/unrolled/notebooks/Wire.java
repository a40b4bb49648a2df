package unrolled.notebooks;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.zeromq.SocketType;
import org.zeromq.ZContext;
import org.zeromq.ZFrame;
import org.zeromq.ZMQ;
import org.zeromq.ZMsg;

/**
 * Signed messages of the Jupyter wire protocol, version 5.3: a frame {@code <IDS|MSG>}, the signature, then header,
 * parent header, metadata and content as JSON.
 */
final class Wire implements AutoCloseable {
  /** What came: its kind, the identity of the request that it answers (or null) and the content. */
  record Message(String type, String parent, JsonObject content) {}

  private static final List<String> CHANNELS = List.of("shell", "iopub", "control", "stdin", "hb");
  private static final byte[] DELIMITER = "<IDS|MSG>".getBytes(StandardCharsets.US_ASCII);
  private static final Gson JSON = new Gson();
  private static final int FIRST_PORT = 10000;
  private static final AtomicInteger taken = new AtomicInteger(new SecureRandom().nextInt());
  private final Map<String, Integer> ports = freePorts();
  private final String key = UUID.randomUUID().toString();
  private final String session = UUID.randomUUID().toString();
  private final ZContext context = new ZContext();

  Wire() throws IOException {}

  /** The content of the connection file, from which the kernel learns its ports and the key of the signatures. */
  JsonObject connection() {
    JsonObject connection = new JsonObject();
    ports.forEach((channel, port) -> connection.addProperty(channel + "_port", port));
    connection.addProperty("ip", "127.0.0.1");
    connection.addProperty("transport", "tcp");
    connection.addProperty("signature_scheme", "hmac-sha256");
    connection.addProperty("key", key);
    return connection;
  }

  ZMQ.Socket connect(SocketType type, String channel) {
    ZMQ.Socket socket = context.createSocket(type);
    socket.setLinger(0);
    socket.setReconnectIVL(20);   // the kernel opens its ports later than we ask for them
    if (type == SocketType.SUB) socket.subscribe(ZMQ.SUBSCRIPTION_ALL);
    socket.connect("tcp://127.0.0.1:" + ports.get(channel));
    return socket;
  }

  ZMQ.Poller poller(ZMQ.Socket... sockets) {
    ZMQ.Poller poller = context.createPoller(sockets.length);
    for (ZMQ.Socket socket : sockets) poller.register(socket, ZMQ.Poller.POLLIN);
    return poller;
  }

  /** Sends a request and returns its identity. */
  String send(ZMQ.Socket socket, String type, JsonObject content) {
    String id = UUID.randomUUID().toString();
    JsonObject header = new JsonObject();
    header.addProperty("msg_id", id);
    header.addProperty("session", session);
    header.addProperty("username", "test");
    header.addProperty("date", Instant.now().toString());
    header.addProperty("msg_type", type);
    header.addProperty("version", "5.3");
    byte[][] parts = {bytes(JSON.toJson(header)), bytes("{}"), bytes("{}"), bytes(JSON.toJson(content))};
    ZMsg message = new ZMsg();
    message.add(DELIMITER);
    message.add(signature(parts));
    for (byte[] part : parts) message.add(part);
    message.send(socket);
    return id;
  }

  /** The next message, or null if none comes in time. */
  Message receive(ZMQ.Socket socket, int milliseconds) {
    socket.setReceiveTimeOut(milliseconds);
    ZMsg message = ZMsg.recvMsg(socket);
    if (message == null) return null;
    for (ZFrame frame = message.pop(); !Arrays.equals(frame.getData(), DELIMITER); ) frame = message.pop();
    String signature = message.popString();
    byte[][] parts = new byte[4][];
    for (int i = 0; i < parts.length; i++) parts[i] = message.pop().getData();
    if (!signature.equals(signature(parts))) throw new IllegalStateException("a message with a wrong signature came");
    JsonObject parent = json(parts[1]);
    return new Message(json(parts[0]).get("msg_type").getAsString(),
        parent.has("msg_id") ? parent.get("msg_id").getAsString() : null, json(parts[3]));
  }

  @Override
  public void close() {
    context.close();
  }

  private String signature(byte[][] parts) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(bytes(key), "HmacSHA256"));
      for (byte[] part : parts) mac.update(part);
      return HexFormat.of().formatHex(mac.doFinal());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static JsonObject json(byte[] bytes) {
    return JSON.fromJson(new String(bytes, StandardCharsets.UTF_8), JsonObject.class);
  }

  /**
   * Ports that the system does not give to outgoing connections: those begin at 32768 or above, and one that asks
   * again and again for a kernel that is not there yet can be given that very port, and so hold it.
   */
  private static Map<String, Integer> freePorts() throws IOException {
    Map<String, Integer> ports = new LinkedHashMap<>();
    for (String channel : CHANNELS) {
      int port = nextPort();
      while (!isFree(port)) port = nextPort();
      ports.put(channel, port);
    }
    return ports;
  }

  /** Each port once before any comes again, from a place that differs from process to process. */
  private static int nextPort() {
    return FIRST_PORT + Math.floorMod(taken.getAndIncrement(), 32768 - FIRST_PORT);
  }

  private static boolean isFree(int port) throws IOException {
    try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      return socket.isBound();
    } catch (BindException e) {
      return false;
    }
  }
}
