// The text of charts that stands out less from what it is drawn on than `least`, and how many pieces of text there are.
// axe cannot tell the ground of text in a picture: here it is the page with the marks under the middle of the text.
least => {
  const parsed = css => (css.match(/[\d.]+/g) ?? []).map(Number);
  const over = (top, under, share) => top.slice(0, 3).map((value, at) => value * share + under[at] * (1 - share));
  const linear = value => value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4;
  const light = ([red, green, blue]) => 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
  const ratio = (one, other) => (Math.max(light(one), light(other)) + 0.05) / (Math.min(light(one), light(other)) + 0.05);
  const opacity = element => element.tagName === 'DIV' ? 1 : getComputedStyle(element).opacity * opacity(element.parentElement);
  const painted = (element, ground) => {
    const {fill, fillOpacity} = getComputedStyle(element), colour = parsed(fill);
    return fill === 'none' || fill.startsWith('url') ? ground : over(colour, ground, (colour[3] ?? 1) * fillOpacity * opacity(element));
  };
  const page = parsed(getComputedStyle(document.querySelector('.stApp')).backgroundColor);
  const weak = [];
  let count = 0;
  for (const plot of document.querySelectorAll('.js-plotly-plot')) {
    const marks = [...plot.querySelectorAll('.plot path, .shapelayer path')].map(mark => [mark, mark.getBoundingClientRect()]);
    for (const text of plot.querySelectorAll('text, tspan')) {
      const {left, top, width, height} = text.getBoundingClientRect();
      if (text.querySelector('tspan') || !text.textContent.trim() || !width) continue;
      const x = left + width / 2, y = top + height / 2;
      const under = marks.filter(([, box]) => box.left <= x && x <= box.right && box.top <= y && y <= box.bottom);
      const ground = under.reduce((below, [mark]) => painted(mark, below), page);
      const found = ratio(painted(text, ground), ground);
      count += 1;
      if (found < least) weak.push(`${text.textContent} ${found.toFixed(2)}`);
    }
  }
  return {weak, count};
}
