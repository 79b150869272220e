// The only ways to the document and the server. Texts become text nodes: whatever a page or a prompt says, it is never markup.

export const byId = id => document.getElementById(id);

// make('p', { class: 'hint' }, 'text', node…): attributes that are null or false are left out.
export function make(name, attributes = {}, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (key.startsWith('on')) {
      element.addEventListener(key.slice(2), value);
    } else if (value !== null && value !== undefined && value !== false) {
      element.setAttribute(key, value === true ? '' : value);
    }
  }

  element.append(...children.filter(child => child !== null && child !== undefined));
  return element;
}

export function setText(element, text) {
  if (element.textContent !== text) {
    element.textContent = text;
  }
}

async function answered(response) {
  const text = await response.text();
  let body;
  try {
    body = JSON.parse(text);
  } catch {
    body = { reason: text };
  }

  return { ok: response.ok, status: response.status, body };
}

export const read = async path => answered(await fetch(path));

export const send = async (method, path, json, headers = {}) => answered(await fetch(path, {
  method, headers: { 'Content-Type': 'application/json', ...headers }, body: json === undefined ? undefined : JSON.stringify(json),
}));

export const sendFile = async (path, file) => answered(await fetch(path, { method: 'POST', body: file }));

// Why something was refused, in whichever shape the service reports it.
export const reasonOf = answer => answer.body?.reason ?? answer.body?.message ?? `Status ${answer.status}`;

export const units = cost => `${cost} ${cost === 1 ? 'unit' : 'units'}`;

// What is wrong, in one line.
export function reasons(refusals) {
  return refusals.map(refusal => refusal.reason).join('. ');
}

// A group has no value of its own that could be wrong.
export function mark(control, isWrong) {
  if (isWrong && !control.isGroup) {
    control.input.setAttribute('aria-invalid', 'true');
  } else {
    control.input.removeAttribute('aria-invalid');
  }
}
