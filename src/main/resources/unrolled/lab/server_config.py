# What the lab asks of a Jupyter server. All that the server writes of its own goes into target/jupyter.
import os
import pathlib
import shutil
import signal

from jupyter_server.services.contents.filecheckpoints import AsyncFileCheckpoints
from jupyter_server.services.contents.largefilemanager import AsyncLargeFileManager
from nbformat import NO_CONVERT, read
from nbformat.sign import NotebookNotary

# Ctrl-C in a terminal reaches every process there. Jupyter would end at once and leave its kernels behind; so it ignores
# the signal, and the lab, which got it too, asks it to end in good order. (SIG_IGN would be inherited by the kernels.)
signal.signal(signal.SIGINT, lambda *_: None)

resources = pathlib.Path(__file__).parent
project = resources.parents[3]
work = project / "target" / "jupyter"
work.mkdir(parents=True, exist_ok=True)

# The notebooks are trusted, so that all of their stored outputs is shown, pictures for the dark and sliders too.
c.NotebookNotary.data_dir = str(work)
notary = NotebookNotary(data_dir=str(work))
for file in (project / "notebooks").glob("*.ipynb"):
    try:
        notary.sign(read(file, NO_CONVERT))
    except Exception as broken:   # the server will say what is wrong with it
        print(file, "is not trusted:", broken)


# The kernel tells its version, and JupyterLab notes it in the notebook: that alone must not make the notebook a changed
# one. So it is there when the notebook is read, and gone when it is stored.
class Contents(AsyncLargeFileManager):
    async def get(self, path, content=True, *arguments, **options):
        model = await super().get(path, content, *arguments, **options)
        if content and model["type"] == "notebook":
            model["content"]["metadata"].get("language_info", {})["version"] = os.environ["UNROLLED_JAVA"]
        return model


def without_version(model, **_):
    if model["type"] == "notebook":
        model["content"]["metadata"].get("language_info", {}).pop("version", None)


c.ServerApp.contents_manager_class = Contents
c.ContentsManager.pre_save_hook = without_version

# JupyterLab keeps a copy of each file that is opened; beside a class it would be a second one for the compiler.
class Copies(AsyncFileCheckpoints):
    def checkpoint_path(self, checkpoint_id, path):
        copy = work / "checkpoints" / path.strip("/")
        copy.parent.mkdir(parents=True, exist_ok=True)
        return str(copy)


c.ContentsManager.checkpoints_class = Copies

# Settings of this course, and a first workspace whose left panel shows the sections of the notebook.
workspace = work / "workspaces" / "default-37a8.jupyterlab-workspace"   # the name that JupyterLab gives to its default
if not workspace.exists():
    workspace.parent.mkdir(exist_ok=True)
    shutil.copy(resources / "workspace.json", workspace)
c.LabApp.workspaces_dir = str(workspace.parent)
c.LabApp.app_settings_dir = str(resources)
