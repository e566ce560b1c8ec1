// The list of customers narrows while one types; without this script the form does the same.
const typed = document.getElementById('typed');
const found = document.getElementById('found');
const WAIT = 150;
let timer;
let asked = 0;

async function show() {
  const mine = ++asked;
  const address = new URL(typed.form.action);
  if (typed.value.trim()) {
    address.searchParams.set('q', typed.value.trim());
  }
  const answer = await fetch(address, { headers: { Accept: 'text/html' } });
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html').getElementById('found');
  // An answer that was overtaken by a later one says nothing any more.
  if (mine === asked && page) {
    found.replaceChildren(...page.childNodes);
    history.replaceState(null, '', address);
  }
}

typed.addEventListener('input', (event) => {
  if (!event.isComposing) {
    clearTimeout(timer);
    timer = setTimeout(show, WAIT);
  }
});
typed.addEventListener('compositionend', show);
