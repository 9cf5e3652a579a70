"use strict";
(() => {
  const data = JSON.parse(document.getElementById("data").textContent);
  const night = matchMedia("(prefers-color-scheme: dark)");
  const config = { displayModeBar: false, responsive: true, scrollZoom: false, doubleClick: false, showAxisDragHandles: false };
  const evidence = document.getElementById("evidence");
  const element = (name, className, text) => {
    const made = document.createElement(name);
    if (className) made.className = className;
    if (text !== undefined) made.textContent = text;
    return made;
  };

  /* Everything that comes from the transcript is set as text, never as markup. */
  function quoted(row, id, at) {
    const letters = Array.from(data.sentences[id].text);
    const paragraph = element("span");
    const [start, length] = at === 0 && row.span ? row.span : [0, 0];
    paragraph.append(letters.slice(0, start).join(""));
    if (length) paragraph.append(element("mark", "", letters.slice(start, start + length).join("")));
    paragraph.append(letters.slice(start + length).join(""));
    return paragraph;
  }

  function listed(row) {
    const item = element("li");
    row.sentences.forEach((id, at) => {
      const said = data.sentences[id];
      const link = element("a", "place", said.place);
      link.href = "#" + id;
      if (at === 0) item.append(element("span", "who " + said.role, said.speaker), link);
      item.append(quoted(row, id, at), " ");
    });
    return item;
  }

  function show(key) {
    const mark = data.marks[key];
    if (!mark) return;
    const list = element("ol");
    mark.rows.forEach((row) => list.append(listed(row)));
    evidence.replaceChildren(element("b", "", mark.heading), list);
    evidence.scrollIntoView({ block: "nearest" });
  }

  function draw(theme) {
    data.charts.forEach((chart) => {
      const figure = structuredClone(chart[theme]);
      Plotly.react(chart.id, figure.data, { ...figure.layout, autosize: true }, config);
    });
  }

  function save(id, format) {
    const chart = document.getElementById(id);
    const layout = structuredClone(data.charts.find((each) => each.id === id).light.layout);
    const room = 26;
    const edge = 12;
    layout.annotations = [...(layout.annotations || []), {
      text: data.footer, xref: "paper", yref: "paper", x: 0, xanchor: "left", xshift: -layout.margin.l, y: 0, yanchor: "top",
      yshift: -layout.margin.b, showarrow: false, font: { size: 10 },
    }];
    layout.height += room;
    layout.margin = { ...layout.margin, l: layout.margin.l + edge, b: layout.margin.b + room };
    Object.assign(layout, { width: Math.max(720, chart.clientWidth), paper_bgcolor: "#FFFFFF" });
    const figure = { data: structuredClone(data.charts.find((each) => each.id === id).light.data), layout };
    return Plotly.downloadImage(figure, { format, filename: data.name + "_" + id, width: layout.width, height: layout.height, scale: 2 });
  }

  const scheme = () => (night.matches ? "dark" : "light");
  draw(scheme());
  data.charts.forEach((chart) => {
    document.getElementById(chart.id).on("plotly_click", (event) => show(event.points[0].customdata[0]));
  });
  document.addEventListener("click", (event) => {
    const button = event.target.closest("button");
    if (button && button.dataset.key) show(button.dataset.key);
    if (button && button.dataset.save) save(button.dataset.chart, button.dataset.save);
  });
  night.addEventListener("change", () => draw(scheme()));
  addEventListener("beforeprint", () => draw("light"));
  addEventListener("afterprint", () => draw(scheme()));
})();
