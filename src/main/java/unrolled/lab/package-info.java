/** Opens the course in JupyterLab: an environment with its versions, the kernelspec, the server. */
package unrolled.lab;
