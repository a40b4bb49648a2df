"""Records what PyTorch says to the optimizers that article S3 calls, each fault by itself: data/pytorch-messages.csv.

    pip install torch==2.15.0 && python pytorch_messages.py > ../../../data/pytorch-messages.csv
"""
import csv
import sys

import torch
from torch import optim

rows = csv.writer(sys.stdout, lineterminator="\n")


def theta(backward=True):
    """A parameter of 3; after a backward pass through its square its gradient is 6, before it there is none."""
    parameter = torch.tensor([3.0], requires_grad=True)
    if backward:
        parameter.square().sum().backward()
    return parameter


def record(claim, what, attempt):
    try:
        raises, message = "", attempt()
    except Exception as e:
        raises, message = type(e).__name__, str(e)
    rows.writerow([claim, what, torch.__version__.split("+")[0], raises, message])


def steps(parameter, handed):
    """100 times: the gradient of the square, added up as PyTorch does, and a step of Adam on what it was handed."""
    optimizer = optim.Adam(handed, lr=0.01)
    for _ in range(100):
        parameter.square().sum().backward()
        optimizer.step()
    return "accepted; after 100 steps theta is 3" if parameter.item() == 3 else "accepted; theta moves"


rows.writerow(["claim", "call", "PyTorch", "raises", "message"])
record("S3-93", "Adagrad(lr=.01, lr_decay=.01)", lambda: optim.Adagrad(lr=0.01, lr_decay=0.01, weight_decay=0.0))
record("S3-95", "theta.grad()", lambda: theta(backward=False).grad())
record("S3-95", "theta.grad() after backward", lambda: theta().grad())
record("S3-95", "RMSprop(theta.grad)", lambda: optim.RMSprop(theta(backward=False).grad, alpha=0.01))
record("S3-95", "the same after backward", lambda: optim.RMSprop(theta().grad, alpha=0.01))
record("S3-95", "RMSprop([theta], beta=.9)", lambda: optim.RMSprop([theta()], alpha=0.01, eps=1e-8, beta=0.9))
record("S3-95", "RMSprop([theta], alpha=.01)", lambda: "accepted; lr = {lr}, alpha = {alpha}".format(
    **optim.RMSprop([theta()], alpha=0.01, eps=1e-8).defaults))
record("S3-96", "Adam(theta.grad, lr=.01)", lambda: optim.Adam(theta().grad, lr=0.01))
wrong = theta()
record("S3-96", "Adam([theta.grad], lr=.01)", lambda: steps(wrong, [wrong.grad]))
right = theta()
record("S3-96", "Adam([theta], lr=.01)", lambda: steps(right, [right]))
