# Ctrl-C in a terminal reaches every process there. Jupyter would end at once and leave its kernels behind; so it ignores
# the signal, and the lab, which got it too, asks it to end in good order. (SIG_IGN would be inherited by the kernels.)
import signal

signal.signal(signal.SIGINT, lambda *_: None)
