// What was typed stays in this browser until it was sent: over a reload, an expired session, a closed tab.
const prefix = 'redress.draft.';

function fieldsOf(form) {
  return [...form.elements].filter((field) => field.name
    && !['file', 'hidden', 'submit', 'button', 'password'].includes(field.type));
}

/** Boxes of one group share a name; each has a value of its own. */
function keyOf(field) {
  return field.type === 'checkbox' ? `${field.name}=${field.value}` : field.name;
}

function valuesOf(form) {
  const values = {};
  fieldsOf(form).forEach((field) => {
    if (field.type === 'checkbox') {
      values[keyOf(field)] = field.checked;
    } else if (field.type === 'radio') {
      if (field.checked) {
        values[field.name] = field.value;
      }
    } else {
      values[field.name] = field.value;
    }
  });
  return values;
}

export function keep(form, key, extra = {}) {
  try {
    localStorage.setItem(prefix + key, JSON.stringify({ at: Date.now(), values: valuesOf(form), ...extra }));
  } catch {
    // Storage is full or forbidden: the form works without.
  }
}

export function kept(key) {
  try {
    return JSON.parse(localStorage.getItem(prefix + key));
  } catch {
    return null;
  }
}

export function forget(key) {
  try {
    localStorage.removeItem(prefix + key);
  } catch {
    // Nothing was kept.
  }
}

/** Puts back what was kept; answers whether anything was. */
export function putBack(form, draft) {
  if (!draft?.values) {
    return false;
  }
  let anything = false;
  fieldsOf(form).forEach((field) => {
    const value = draft.values[keyOf(field)];
    if (value === undefined) {
      return;
    }
    if (field.type === 'checkbox') {
      field.checked = value === true;
    } else if (field.type === 'radio') {
      field.checked = field.value === value;
    } else {
      field.value = value;
    }
    anything ||= typeof value === 'string' ? value.trim() !== '' && field.type !== 'radio' : value === true;
  });
  return anything;
}
