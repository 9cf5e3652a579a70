// Streamlit calls a component again whenever its data change, and takes back its last call alone: each call ends the one before.
const calls = new WeakMap();

function anew(parentElement) {
  calls.get(parentElement)?.();
  const listening = new AbortController(), end = () => listening.abort();
  calls.set(parentElement, end);
  return {signal: listening.signal, end};
}

