// Saves the charts of a panel as one picture: its title above, its legend and where it is from below. Nothing is fetched or sent.
const SVG = 'http://www.w3.org/2000/svg';
const EDGE = 16, LINE = 18, TITLE = 16, SMALL = 12, AIR = 8, DENSE = 2;
// What stands over the marks for the pointer alone.
const POINTER = '.draglayer,.hoverlayer,.zoomlayer,.selectionlayer';
const LEGENDS = '.gj-legend,.gj-key,[class*="st-key-slim_legend"] [data-testid="stButtonGroup"] button';

const made = (name, attributes, ...children) => {
  const element = document.createElementNS(SVG, name);
  Object.entries(attributes).forEach(([key, value]) => element.setAttribute(key, value));
  element.append(...children);
  return element;
};

// What was not read has the hue of notes on the source; other viewers know no colour by its name in our sheet.
function unread() {
  const probe = document.querySelector('[data-testid="stApp"]').appendChild(document.createElement('i'));
  probe.style.color = 'var(--gj-finding)';
  const found = getComputedStyle(probe).color;
  probe.remove();
  return found;
}

// Words with their colours, a swatch as a square.
function* runs(node, colour) {
  if (node.nodeType === Node.TEXT_NODE) { if (node.data) yield [node.data.replace(/\s*\n\s*/g, ' '), colour]; return; }
  if (node.nodeType !== Node.ELEMENT_NODE || getComputedStyle(node).display === 'none') return;
  const style = getComputedStyle(node);
  if (node.matches('.gj-swatch')) {
    const filled = style.backgroundImage === 'none';
    yield [filled ? '■ ' : '▨ ', filled ? style.backgroundColor : node.matches('.k-unread') ? unread() : style.borderColor];
    return;
  }
  for (const child of node.childNodes) yield* runs(child, style.color);
  if (node.parentElement?.matches('.gj-legend')) yield ['　', style.color];
}

// Lines no wider than the picture, broken between Japanese letters and Latin words; a letter is never left out.
function wrapped(words, width, font) {
  const pen = document.createElement('canvas').getContext('2d');
  pen.font = `${SMALL}px ${font}`;
  const lines = [[]];
  let taken = 0;
  for (const [text, colour] of words) for (const word of text.match(/[!-~]+|[^]/gu) ?? []) {
    const wide = pen.measureText(word).width;
    if (taken + wide > width && word.trim()) { lines.push([]); taken = 0; }
    const last = lines.at(-1), run = last.at(-1);
    if (run && run[1] === colour) run[0] += word; else last.push([word, colour]);
    taken += wide;
  }
  return lines.filter(line => line.some(([text]) => text.trim()));
}

const stood = (words, [x, y], attributes) => made('text', {x, y, 'font-size': SMALL, ...attributes}, ...words);

function written(line, top, font) {
  const words = line.map(([text, fill]) => made('tspan', {fill}, text));
  return stood(words, [EDGE, top], {'font-family': font, 'xml:space': 'preserve'});
}

// A chart is drawn in layers that lie on each other; they point at parts of themselves by the page's address.
function layers(chart, top) {
  return [...chart.querySelectorAll('.main-svg')].map(layer => {
    const copy = layer.cloneNode(true);
    copy.querySelectorAll(POINTER).forEach(part => part.remove());
    [copy, ...copy.querySelectorAll('*')].forEach(part => [...part.attributes].forEach(each => {
      if (each.value.includes('url(')) each.value = each.value.replace(/url\((["']|&quot;)?[^)#]*#([^)"']*)\1?\)/g, 'url(#$2)');
    }));
    Object.entries({x: EDGE, y: top, overflow: 'visible'}).forEach(([key, value]) => copy.setAttribute(key, value));
    copy.style.background = 'none';
    return copy;
  });
}

// The band of a text is no chart of layers but pieces beside each other, over a scale of its own.
function pieces(band, top) {
  const left = band.getBoundingClientRect().left, high = band.clientHeight;
  const scale = [...band.parentElement.querySelectorAll('.scale span')].map(each => {
    const {color: fill, fontFamily} = getComputedStyle(each), place = EDGE + each.getBoundingClientRect().left - left;
    return stood([each.textContent], [place, top + high + SMALL + 2], {fill, 'font-family': fontFamily});
  });
  return scale.concat([...band.querySelectorAll('i')].map(piece => {
    const style = getComputedStyle(piece), box = piece.getBoundingClientRect(), hatched = style.backgroundImage !== 'none';
    const fill = hatched ? unread() : style.backgroundColor;
    return made('rect', {x: EDGE + box.left - left, y: top, width: box.width, height: high, fill, opacity: hatched ? .5 : style.opacity});
  }));
}

// Everything under each other from the top: each part with the room that it takes.
function* parts(charts, {title, legends, foot, look, inside}) {
  const head = {'font-size': TITLE, 'font-weight': 600, 'font-family': look.font, fill: look.ink};
  yield [top => [made('title', {}, title), stood([title], [EDGE, top + TITLE], head)], TITLE + AIR];
  for (const chart of charts) {
    const isBand = chart.matches('.band');
    yield [top => (isBand ? pieces : layers)(chart, top), chart.clientHeight + (isBand ? LINE : AIR)];
  }
  for (const line of [legends, ...foot.map(words => [[words, look.muted]])].flatMap(words => wrapped(words, inside, look.font))) {
    yield [top => [written(line, top + LINE, look.font)], LINE];
  }
}

// A picture goes into a report, which is light: each colour of a dark page becomes the one that says the same on a light page.
const COLOUR = /(rgba?\()(\d+), (\d+), (\d+)|#[0-9a-f]{6}\b/gi;
const hex = parts => `#${parts.map(part => Number(part).toString(16).padStart(2, '0')).join('')}`;

function lightened(text, lighter) {
  return text.replace(COLOUR, (found, begin, ...parts) => {
    const light = lighter[(begin ? hex(parts.slice(0, 3)) : found).toLowerCase()];
    return !light ? found : begin ? begin + light.match(/\w\w/g).map(part => parseInt(part, 16)).join(', ') : light;
  });
}

function drawn(panel, title, {foot, lighter}) {
  const charts = [...panel.querySelectorAll('.js-plotly-plot,.band')].filter(each => each.getClientRects().length);
  if (!charts.length) return null;
  const app = getComputedStyle(document.querySelector('[data-testid="stApp"]'));
  const look = {ink: app.color, font: app.fontFamily, muted: getComputedStyle(panel.querySelector('.m') ?? panel).color};
  const inside = Math.max(...charts.map(each => each.clientWidth)), width = inside + 2 * EDGE;
  const legends = [...panel.querySelectorAll(LEGENDS)].flatMap(each => [...runs(each, look.ink), ['　', look.ink]]);
  const picture = made('svg', {xmlns: SVG, width});
  let top = EDGE;
  for (const [placed, room] of parts(charts, {title, legends, foot, look, inside})) { picture.append(...placed(top)); top += room; }
  const height = Math.ceil(top + EDGE);
  picture.setAttribute('height', height);
  picture.setAttribute('viewBox', `0 0 ${width} ${height}`);
  picture.prepend(made('rect', {width, height, fill: app.backgroundColor}));
  return {text: lightened(new XMLSerializer().serializeToString(picture), lighter), width, height};
}

function handed(blob, name) {
  const link = Object.assign(document.createElement('a'), {href: URL.createObjectURL(blob), download: name});
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10000);
}

async function painted({text, width, height}) {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`;
  await image.decode();
  const canvas = Object.assign(document.createElement('canvas'), {width: width * DENSE, height: height * DENSE});
  const pen = canvas.getContext('2d');
  pen.scale(DENSE, DENSE);
  pen.drawImage(image, 0, 0, width, height);
  return new Promise(done => canvas.toBlob(done, 'image/png'));
}

export default function({data, parentElement}) {
  const {signal, end} = anew(parentElement);
  const pressed = async event => {
    const button = event.target.closest?.('button[data-save]');
    if (!button) return;
    const {save, panel, title} = button.dataset;
    const found = drawn(document.querySelector(`.st-key-${panel}`), title, data);
    if (!found) { button.textContent = data.none; return; }
    const name = `${data.stem}_${title.replace(/[\\/:*?"<>|\s]+/g, '_')}_${data.hash}.${save}`;
    handed(save === 'svg' ? new Blob([found.text], {type: 'image/svg+xml'}) : await painted(found), name);
  };
  document.addEventListener('click', pressed, {signal});
  return end;
}
