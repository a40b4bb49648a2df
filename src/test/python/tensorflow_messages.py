"""Records what TensorFlow says to the calls of article S4's program, each by itself: data/tensorflow-messages.csv.

    pip install tensorflow-cpu==2.21.0 && python tensorflow_messages.py > ../../../data/tensorflow-messages.csv
"""
import csv
import os
import re
import sys

os.environ["TF_CPP_MIN_LOG_LEVEL"] = "3"
import numpy as np
import tensorflow as tf

labels = np.random.randint(0, 2, (100, 2)).astype("float32")
rows = csv.writer(sys.stdout, lineterminator="\n")


class Network:
    def __init__(self):
        self.first = tf.keras.layers.Dense(5, activation="tanh")
        self.second = tf.keras.layers.Dense(2, activation="softmax")

    def call(self):
        hidden = self.first(np.zeros((1, 5), "float32"))
        return self.second(hidden), hidden


def record(claim, what, attempt):
    try:
        result = attempt()
        raise SystemExit(f"{what} gives {result}")
    except Exception as e:
        message = re.sub(r"\{\{.*?\}\} | \[Op:.*| You can attempt.*", "", str(e), flags=re.DOTALL)
        rows.writerow([claim, what, tf.__version__, type(e).__name__, message])


def loss(place):
    return tf.nn.softmax_cross_entropy_with_logits(labels=labels, logits=Network().call()[place])


def unpack(same):
    with tf.Graph().as_default():
        network = Network()
        of_loss, other = network.call()[0], network.call()[0]
        value = tf.nn.softmax_cross_entropy_with_logits(labels=labels[:1], logits=of_loss)
        grads = tf.gradients(value, of_loss if same else other)
        grads, var_list = zip(*grads)


rows.writerow(["claim", "call", "TensorFlow", "raises", "message"])
record("S4-125", "loss of index [1]", lambda: loss(1))
record("S4-125", "loss of index [0]", lambda: loss(0))
record("S4-127", "gradients, eagerly", lambda: tf.gradients(tf.zeros(1), tf.zeros(1)))
record("S4-128", "zip(*grads), second call", lambda: unpack(False))
record("S4-128", "zip(*grads), same call", lambda: unpack(True))
record("S4-130", "AdagradUpdateRules", lambda: tf.train.AdagradUpdateRules)
record("S4-130", "the same in compat.v1", lambda: tf.compat.v1.train.AdagradUpdateRules)
for name in ["assign_add", "Session", "global_variables_initializer"]:
    record("S4-131", "tf." + name, lambda: getattr(tf, name))
record("S4-131", "tf.nn.softmax_…_v2", lambda: tf.nn.softmax_cross_entropy_with_logits_v2)
