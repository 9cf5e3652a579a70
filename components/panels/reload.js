// Keeps in this tab what a reload of the page would lose, and hands it to a session that begins anew.
const KEPT = 'gijiroku.session';

function kept() {
  try { return JSON.parse(sessionStorage.getItem(KEPT)); } catch { return null; }
}

export default function({data, setTriggerValue}) {
  const before = kept();
  if (before?.state && before.session !== data.session && !data.taken) { setTriggerValue('held', before.state); return; }
  try { sessionStorage.setItem(KEPT, JSON.stringify({session: data.session, state: data.state})); } catch { /* a browser may keep nothing for a page */ }
}
