data => {
  // Some viewers run a script where it stands, some at the end of the output: the first slider not yet at work is ours.
  const root = document.currentScript.parentElement.querySelector(".unrolled-slider:not([data-works])");
  root.dataset.works = "";
  const add = (parent, tag, attributes) => {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    return parent.appendChild(element);
  };
  const still = root.querySelector("img");
  const pictures = data.frames.map(frame => Object.assign(new Image(), {src: frame.picture}));
  const controls = add(root, "div", {style: "display:grid; grid-template-columns:max-content minmax(8em,24em) 6em; "
      + "gap:0.3em 0.8em; align-items:center; padding:0.5em 12px; font-size:14px"});
  const canvas = add(root, "canvas", {role: "img", width: data.scale * still.getAttribute("width"),
      height: data.scale * still.getAttribute("height"), hidden: "",
      style: "width:" + still.getAttribute("width") + "px; max-width:100%; height:auto"});
  const spoken = add(root, "div", {role: "status", style: "position:absolute; width:1px; height:1px; overflow:hidden; "
      + "clip-path:inset(50%); white-space:nowrap"});
  root.style.position = "relative";
  root.querySelector("p").remove();

  const inputs = data.ranges.map(range => {
    const label = add(controls, "span", {"aria-hidden": "true"});
    label.textContent = range.name;
    const input = add(controls, "input", {type: "range", min: 0, max: range.values.length - 1, value: range.at,
        "aria-label": range.name, "data-lm-suppress-shortcuts": "true",      // or JupyterLab takes the keys
        style: "width:100%; margin:0"});
    const value = add(controls, "span", {"aria-hidden": "true"});
    input.tell = () => input.setAttribute("aria-valuetext", value.textContent = range.values[input.value]);
    input.addEventListener("input", () => { pause(); show(); });
    return input;
  });

  let shown = -1, rest, timer;
  const show = async () => {
    inputs.forEach(input => input.tell());
    const i = inputs.reduce((index, input) => index * (+input.max + 1) + +input.value, 0);
    if (i === shown) return;
    const before = shown < 0 ? null : data.frames[shown].alt.split(". "), alt = data.frames[i].alt;
    shown = i;
    const layers = [still, pictures[i]];                // the second one holds what differs from the first
    await Promise.all(layers.map(layer => layer.decode()));
    if (i !== shown) return;
    for (const layer of layers) canvas.getContext("2d").drawImage(layer, 0, 0);
    canvas.setAttribute("aria-label", alt);
    canvas.hidden = false;
    still.remove();
    clearTimeout(rest);                                 // what is new is said when the slider rests
    if (before) rest = setTimeout(() => {
      spoken.textContent = alt.split(". ").filter(sentence => !before.includes(sentence)).join(". ");
    }, 600);
  };

  const pause = () => {
    clearInterval(timer);
    timer = undefined;
    if (button) button.textContent = "▶ Play";
  };
  const play = () => {
    const [input] = inputs;
    if (input.value === input.max) input.value = 0;
    else input.value++;
    show();
    if (input.value === input.max || !root.isConnected) pause();
  };
  const button = data.plays && !matchMedia("(prefers-reduced-motion: reduce)").matches
      && add(controls, "button", {type: "button", "data-lm-suppress-shortcuts": "true",
        style: "grid-column:1/-1; justify-self:start"});
  if (button) button.addEventListener("click", () => {
    if (timer) return pause();
    button.textContent = "❚❚ Pause";
    timer = setInterval(play, Math.min(400, 6000 / data.frames.length));
  });
  pause();
  show();
}
