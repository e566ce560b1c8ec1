// What every page can do: light and dark, menus, dialogs, times in the reader's zone, buttons that show they work.
import { showTimes } from './times.js';

const root = document.documentElement;

function isDark() {
  const chosen = root.dataset.theme;
  return chosen === 'dark' || (chosen === 'auto' && matchMedia('(prefers-color-scheme: dark)').matches);
}

function switchTheme(button) {
  const theme = isDark() ? 'light' : 'dark';
  root.dataset.theme = theme;
  // A cookie, so that the server sends the next page in the right colours at once.
  document.cookie = `redress-theme=${theme}; path=${button.dataset.switchesTheme}; max-age=31536000; samesite=lax`;
}

function closeMenus(except) {
  document.querySelectorAll('details[data-menu][open]').forEach((menu) => {
    if (menu !== except) {
      menu.open = false;
    }
  });
}

export function openDialog(id) {
  const dialog = document.getElementById(id);
  closeMenus();
  if (dialog && !dialog.showModal) {
    // Not a dialog but a part of the page that has a tab of its own.
    document.querySelector(`[role=tab][aria-controls="${CSS.escape(id)}"]`)?.click();
    dialog.scrollIntoView({ block: 'center' });
    dialog.querySelector('textarea')?.focus();
    return;
  }
  if (dialog && !dialog.open) {
    dialog.showModal();
    dialog.querySelector('.dialog-body :is(input:not([type=hidden]), textarea, select)')?.focus();
  }
}

/** The rest of the address stays when the language changes. */
function chooseLanguage(link) {
  const address = new URL(location.href);
  address.searchParams.set('lang', link.dataset.language);
  location.assign(address);
}

document.addEventListener('click', (event) => {
  const target = event.target.closest('[data-switches-theme], [data-opens], [data-closes], [data-prints], a[data-language], [data-fills]');
  if (!event.target.closest('details[data-menu]')) {
    closeMenus();
  }
  if (!target) {
    return;
  }
  if ('switchesTheme' in target.dataset) {
    switchTheme(target);
  } else if ('opens' in target.dataset) {
    openDialog(target.dataset.opens);
  } else if ('closes' in target.dataset) {
    document.getElementById(target.dataset.closes)?.close();
  } else if ('prints' in target.dataset) {
    window.print();
  } else if ('fills' in target.dataset) {
    const field = document.getElementById(target.dataset.fills);
    field.value = 'adds' in target.dataset && field.value.trim() ? `${field.value}\n\n${target.dataset.with}` : target.dataset.with;
    if (target.dataset.marks) {
      document.getElementById(target.dataset.marks).value = target.dataset.mark ?? '';
    }
    field.dispatchEvent(new Event('input', { bubbles: true }));
    field.form.querySelector('input[type=password]')?.focus();
  } else if ('language' in target.dataset) {
    event.preventDefault();
    chooseLanguage(target);
  }
});

document.addEventListener('toggle', (event) => {
  if (event.target.matches?.('details[data-menu]') && event.target.open) {
    closeMenus(event.target);
  }
}, true);

document.addEventListener('keydown', (event) => {
  const menu = event.key === 'Escape' && document.querySelector('details[data-menu][open]');
  if (menu) {
    menu.open = false;
    menu.querySelector('summary').focus();
  }
});

// A second click while the first is on its way would do the thing twice.
document.addEventListener('submit', (event) => {
  const button = event.submitter;
  if (event.defaultPrevented || !button?.classList.contains('button')) {
    return;
  }
  if (button.getAttribute('aria-busy') === 'true') {
    event.preventDefault();
    return;
  }
  // A file comes without a new page, which would end the waiting.
  if (button.dataset.answers !== 'file') {
    button.setAttribute('aria-busy', 'true');
  }
});

window.addEventListener('pageshow', () => {
  document.querySelectorAll('.button[aria-busy="true"]').forEach((button) => button.removeAttribute('aria-busy'));
});

document.querySelectorAll('dialog[data-open-now=true]').forEach((dialog) => openDialog(dialog.id));
showTimes(document);
new MutationObserver((changes) => changes.forEach((change) => change.addedNodes.forEach((node) => {
  if (node.nodeType === Node.ELEMENT_NODE) {
    showTimes(node);
  }
}))).observe(document.body, { childList: true, subtree: true });
