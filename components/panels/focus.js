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
const KEYED = '[class*=st-key-]';
// A row of a list holds no more stops.
const FEW = 6;

function* keysOf(element) {
  for (let at = element.closest(KEYED); at; at = at.parentElement?.closest(KEYED)) yield at.className.match(/st-key-\S+/)[0];
}

const pageNow = () => location.pathname + new URLSearchParams(location.search).get('present');

// What has the focus, with the keys of what it stands in, its page and the stops on either side; nothing for whoever uses a pointer.
let held = null;
const isLost = () => held && document.activeElement === document.body && !held.element.isConnected;

function took({target}) {
  if (!target.matches(':focus-visible')) { held = null; return; }
  const stops = [...document.querySelectorAll(STOPS)], at = stops.indexOf(target);
  held = {element: target, keys: [...keysOf(target)], page: pageNow(), behind: stops.slice(at + 1), before: stops.slice(0, at)};
}

// A new page has the focus at the sentence that was asked for, or begins anew. Else what came in its place has it, in its row, or the next stop left.
function heir() {
  const main = document.querySelector('[data-testid=stMain]');
  if (held.page !== pageNow()) return document.querySelector('.gj-read .sent[tabindex]:is(.target,:has(.now))') ?? main;
  const place = held.keys.map(key => document.getElementsByClassName(key)[0]).find(Boolean);
  const inside = place ? [...place.querySelectorAll(STOPS)].filter(isStop) : [];
  return (inside.length <= FEW && inside[0]) || held.behind.find(isStop) || held.before.findLast(isStop) || main;
}

// A run may take away what has the focus, and a browser then begins again at the top of the page.
function keepFocus(signal) {
  let waiting = 0;
  const pass = () => {
    waiting = 0;
    if (!isLost()) return;
    if (isRunning()) waiting = setTimeout(pass, SETTLED);
    else heir()?.focus({preventScroll: held.page !== pageNow()});
  };
  document.addEventListener('focusin', took, {signal});
  document.addEventListener('pointerdown', () => { held = null; }, {capture: true, signal});
  const observer = new MutationObserver(() => { if (!waiting && isLost()) waiting = setTimeout(pass, SETTLED); });
  observer.observe(document.body, {childList: true, subtree: true});
  signal.addEventListener('abort', () => observer.disconnect());
}

