// Choosing a customer while recording: type a part, arrow keys, Enter; the boxes of the form are filled.
const WAIT = 150;

function say(words) {
  document.getElementById('voice').textContent = words;
}

function pickerOf(root) {
  const typed = root.querySelector('input');
  const list = root.querySelector('ul');
  let choices = [];
  let at = -1;
  let asked = 0;
  let timer;

  function close() {
    list.hidden = true;
    at = -1;
    typed.setAttribute('aria-expanded', 'false');
    typed.removeAttribute('aria-activedescendant');
  }

  function mark(index) {
    at = index;
    [...list.children].forEach((option, i) => option.setAttribute('aria-selected', String(i === at)));
    typed.setAttribute('aria-activedescendant', `customer-choice-${at}`);
    list.children[at].scrollIntoView({ block: 'nearest' });
  }

  function fill(name, value) {
    const box = typed.form.querySelector(`[id$=":${name}"]`);
    if (box && value) {
      box.value = value;
    }
  }

  function take(choice) {
    ['name', 'company', 'email', 'phone', 'city', 'customerNumber'].forEach((name) => fill(name, choice[name]));
    typed.value = '';
    close();
    say(root.dataset.taken.replace('{0}', choice.called));
    // What grades and looks for similar cases listens for typing.
    typed.form.dispatchEvent(new Event('input', { bubbles: true }));
  }

  function option(choice, index) {
    const item = document.createElement('li');
    item.id = `customer-choice-${index}`;
    item.setAttribute('role', 'option');
    item.setAttribute('aria-selected', 'false');
    const called = document.createElement('strong');
    called.textContent = choice.called;
    called.dir = 'auto';
    const under = document.createElement('span');
    under.className = 'quiet small';
    under.textContent = [choice.customerNumber, choice.city, choice.email, choice.phone].filter(Boolean).join(' · ');
    item.append(called, under);
    // Not click: by then the box has lost the focus and the list is gone.
    item.addEventListener('pointerdown', (event) => {
      event.preventDefault();
      take(choice);
    });
    return item;
  }

  async function ask() {
    const mine = ++asked;
    const words = typed.value.trim();
    if (!words) {
      close();
      return;
    }
    const answer = await fetch(`${root.dataset.customers}?q=${encodeURIComponent(words)}`);
    if (mine !== asked || !answer.ok) {
      return;
    }
    choices = await answer.json();
    list.replaceChildren(...choices.map(option));
    list.hidden = choices.length === 0;
    at = -1;
    typed.setAttribute('aria-expanded', String(choices.length > 0));
    typed.removeAttribute('aria-activedescendant');
    say(choices.length ? root.dataset.found.replace('{0}', choices.length) : root.dataset.none);
  }

  typed.addEventListener('input', (event) => {
    // Neither a draft nor a grade hangs on what is only looked for.
    event.stopPropagation();
    if (!event.isComposing) {
      clearTimeout(timer);
      timer = setTimeout(ask, WAIT);
    }
  });
  typed.addEventListener('compositionend', ask);
  typed.addEventListener('blur', close);
  typed.addEventListener('keydown', (event) => {
    if (event.isComposing || list.hidden) {
      if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey) {
        event.preventDefault();
      }
      return;
    }
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      const step = event.key === 'ArrowDown' ? 1 : -1;
      mark((at + step + choices.length) % choices.length);
    } else if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      take(choices[Math.max(at, 0)]);
    } else if (event.key === 'Escape') {
      event.stopPropagation();
      close();
    }
  });
}

document.querySelectorAll('[data-customers]').forEach(pickerOf);
