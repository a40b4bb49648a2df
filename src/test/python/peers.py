"""The training step of unrolled.benchmark.RecurrentStep, in PyTorch and, for the simple cell, in NumPy by hand.

python peers.py torch|numpy simple|lstm|gru HxTxB THREADS FILE

Starts from the numbers in the file, prints the losses of the first three steps, and then, for each line that it reads,
which is a number of seconds, takes steps for so long and prints the seconds that one took.
"""
import os
import sys
import time

library, cell, size, threads, file = sys.argv[1:]
for variable in "OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS":   # read when the library is loaded
    os.environ[variable] = threads

import numpy as np

WORDS, BATCHES, RATE, EPSILON, LIMIT = 64, 10, 0.01, 1e-8, 5
H, T, B = map(int, size.split("x"))
GATES = {"simple": 1, "lstm": 4, "gru": 3}[cell]
numbers = np.fromfile(file, ">f8").astype(np.float64)


def take(*shape):
    """The next numbers of the file."""
    global numbers
    count = int(np.prod(shape))
    taken, numbers = numbers[:count], numbers[count:]
    return taken.reshape(shape).copy()


gates = [(take(WORDS, H), take(H, H), take(H)) for _ in range(GATES)]
cn = take(H) if cell == "gru" else None
V, c = take(H, WORDS), take(WORDS)
batches = [(take(T, B).astype(np.int64), take(T, B).astype(np.int64)) for _ in range(BATCHES)]


def of_torch():
    import torch
    from torch import nn

    torch.set_num_threads(int(threads))
    torch.set_default_dtype(torch.float64)
    rnn = {"simple": nn.RNN, "lstm": nn.LSTM, "gru": nn.GRU}[cell](WORDS, H)
    out = nn.Linear(H, WORDS)
    with torch.no_grad():
        rnn.weight_ih_l0.copy_(torch.from_numpy(np.concatenate([W.T for W, _, _ in gates])))
        rnn.weight_hh_l0.copy_(torch.from_numpy(np.concatenate([U.T for _, U, _ in gates])))
        rnn.bias_ih_l0.copy_(torch.from_numpy(np.concatenate([b for _, _, b in gates])))
        rnn.bias_hh_l0.zero_()
        out.weight.copy_(torch.from_numpy(V.T))
        out.bias.copy_(torch.from_numpy(c))
    rnn.bias_hh_l0.requires_grad_(cell == "gru")   # a second bias that only adds to the first; a part of that of a GRU does not
    params = [p for p in [*rnn.parameters(), *out.parameters()] if p.requires_grad]
    try:
        optimizer = torch.optim.Adagrad(params, lr=RATE, eps=EPSILON, fused=True)
    except (TypeError, RuntimeError):   # an older PyTorch
        optimizer = torch.optim.Adagrad(params, lr=RATE, eps=EPSILON, foreach=True)
    one_hot = torch.eye(WORDS)
    data = [(torch.from_numpy(x), torch.from_numpy(y.reshape(-1))) for x, y in batches]
    state = torch.zeros(1, B, H)
    state = (state, torch.zeros(1, B, H)) if cell == "lstm" else state

    def step(k):
        nonlocal state
        x, y = data[k]
        h, state = rnn(one_hot[x], state)
        loss = nn.functional.cross_entropy(out(h.view(T * B, H)), y)
        optimizer.zero_grad()
        loss.backward()
        if cell == "gru":
            rnn.bias_hh_l0.grad[:2 * H] = 0
        nn.utils.clip_grad_norm_(params, LIMIT)
        optimizer.step()
        state = tuple(s.detach() for s in state) if cell == "lstm" else state.detach()
        return loss.item()

    return step


def of_numpy():
    (Wx, Wh, b), = gates
    params = [Wx, Wh, b, V, c]
    sums = [np.zeros_like(p) for p in params]
    h = np.zeros((T + 1, B, H))

    def step(k):
        x, y = batches[k]
        h[0] = h[T]
        z = Wx[x] + b
        for t in range(T):
            np.tanh(z[t] + h[t] @ Wh, out=h[t + 1])
        read = h[1:].reshape(T * B, H)
        logits = read @ V + c
        logits -= logits.max(axis=1, keepdims=True)
        p = np.exp(logits)
        total = p.sum(axis=1, keepdims=True)
        rows = np.arange(T * B)
        loss = (np.log(total[:, 0]) - logits[rows, y.reshape(-1)]).mean().item()
        p /= total
        p[rows, y.reshape(-1)] -= 1
        p /= T * B
        dh = (p @ V.T).reshape(T, B, H)
        dz = np.empty((T, B, H))
        flow = 0
        for t in reversed(range(T)):
            dz[t] = (dh[t] + flow) * (1 - h[t + 1] ** 2)
            flow = dz[t] @ Wh.T
        flat = dz.reshape(T * B, H)
        dWx = np.zeros_like(Wx)
        np.add.at(dWx, x.reshape(-1), flat)
        gradients = [dWx, h[:T].reshape(T * B, H).T @ flat, flat.sum(axis=0), read.T @ p, p.sum(axis=0)]
        norm = np.sqrt(sum((g * g).sum() for g in gradients))
        for theta, g, G in zip(params, gradients, sums):
            if norm > LIMIT:
                g *= LIMIT / norm
            G += g * g
            theta -= RATE / (np.sqrt(G) + EPSILON) * g
        return loss

    return step


step = of_torch() if library == "torch" else of_numpy()
print(*(repr(step(k)) for k in range(3)), flush=True)
taken = 3
for line in sys.stdin:
    seconds, steps, begin = float(line), 0, time.perf_counter()
    while time.perf_counter() - begin < seconds:
        step(taken % BATCHES)
        taken += 1
        steps += 1
    print((time.perf_counter() - begin) / steps, flush=True)
