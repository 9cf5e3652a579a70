// Where the keyboard is: into what a button opened and out of it, and on where what had the focus is gone.
const STOPS = 'a[href],button:not(:disabled),input,textarea,select,summary,[tabindex]';
const SETTLED = 150;

const isStop = each => each.isConnected && each.tabIndex >= 0 && !each.disabled && each.checkVisibility() && (each.type !== 'radio' || each.checked);

// Streamlit draws an open popover at the end of the page and leaves the focus on its button: Tab leads into it, and out of it to where it would have led.
function intoPopover(event) {
  const body = document.querySelector('[data-testid=stPopoverBody]');
  const button = document.querySelector('[data-testid=stPopoverButton][aria-expanded=true]');
  if (event.key !== 'Tab' || !body || !button) return;
  // Streamlit names it by the label as it was written, its marks included.
  body.ariaLabel = button.querySelector('[data-testid=stMarkdownContainer]')?.textContent.trim() || body.ariaLabel;
  const stops = [...body.querySelectorAll(STOPS)].filter(isStop);
  if (!stops.length) { body.tabIndex = -1; stops.push(body); }
  const at = document.activeElement, lead = stop => { event.preventDefault(); stop.focus(); };
  if (at === button && !event.shiftKey) lead(stops[0]);
  else if (at === stops[0] && event.shiftKey) lead(button);
  else if (at === stops.at(-1) && !event.shiftKey) button.focus();
}

const isRunning = () => document.querySelector('[data-testid=stApp]:not([data-test-script-state=notRunning]),[data-stale=true]');
const pageNow = () => location.pathname + new URLSearchParams(location.search).get('present');
const mainPart = () => document.querySelector('[data-testid=stMain]');
const stopsIn = part => [...part.querySelectorAll(STOPS)].filter(isStop);

const KEYED = '[class*=st-key-]';
// A row of a list holds no more stops.
const FEW = 6;

// The rows that an element stands in, from the inner to the outer: the key of each, how many stops it has, and which of them the element is.
function* rowsOf(element) {
  for (let at = element.closest(KEYED); at; at = at.parentElement?.closest(KEYED)) {
    const stops = stopsIn(at);
    if (stops.length > FEW) return;
    yield {key: at.className.match(/st-key-\S+/)[0], count: stops.length, place: stops.indexOf(element)};
  }
}

// What came into a row in the place of what had the focus, or else its first stop.
function inRow({key, count, place}) {
  const row = document.getElementsByClassName(key)[0], stops = row ? stopsIn(row) : [];
  return stops.length <= FEW && stops[stops.length === count ? Math.max(place, 0) : 0];
}

// What has the focus, with its rows, its page, and what leads on from it; what is in a window leads on from where that was opened.
let held = null, outside = null;
const isGone = () => held && (!held.element.isConnected || held.element.disabled);

// Whoever uses a pointer is left alone.
function took({target}) {
  if (!target.matches(':focus-visible')) { held = outside = null; return; }
  const anchor = target.closest('[role=dialog]') ? outside ?? mainPart() : target;
  const all = [...document.querySelectorAll(STOPS)], at = all.indexOf(anchor);
  const rows = [...rowsOf(target), ...(anchor === target ? [] : rowsOf(anchor))];
  held = {element: target, rows, page: pageNow(), next: [...all.slice(Math.max(at, 0)), ...all.slice(0, Math.max(at, 0)).reverse()]};
  outside = anchor;
}

// A new page has the focus at the sentence that was asked for, or begins anew.
function heir() {
  if (held.page !== pageNow()) return document.querySelector('.gj-read .sent[tabindex]:is(.target,:has(.now))') ?? mainPart();
  for (const row of held.rows) { const found = inRow(row); if (found) return found; }
  return held.next.find(isStop) ?? mainPart();
}

// A run may take away what has the focus, and a browser then begins again at the top of the page.
function keepFocus(signal) {
  let waiting = 0;
  const pass = () => {
    waiting = 0;
    if (!isGone() || document.activeElement !== document.body) return;
    if (isRunning()) waiting = setTimeout(pass, SETTLED);
    else heir()?.focus({preventScroll: held.page !== pageNow()});
  };
  document.addEventListener('focusin', took, {signal});
  document.addEventListener('pointerdown', () => { held = null; }, {capture: true, signal});
  const observer = new MutationObserver(() => { if (!waiting && isGone()) waiting = setTimeout(pass, SETTLED); });
  observer.observe(document.body, {childList: true, subtree: true, attributeFilter: ['disabled']});
  signal.addEventListener('abort', () => observer.disconnect());
}

