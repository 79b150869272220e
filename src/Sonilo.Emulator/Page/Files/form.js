import { makeControl } from './controls.js';
import { make, mark, reasons, setText } from './dom.js';

// A form for a model: `element`, `read()` gives the input and the names of picked files, `show(refusals)` puts each at its field. A field
// that nobody has been in shows its refusal only after `insist()`: an empty form is not a wrong one yet.
export function makeForm(model, changed) {
  let latest = [];
  let insists = false;
  const fields = model.parameters.map((parameter, index) => parameter.list ? listField(parameter, `p${index}`, changed) : field(parameter, `p${index}`, changed));
  return {
    element: make('div', {}, ...fields.map(one => one.element)),
    read() {
      const input = {};
      const paths = {};
      for (const one of fields) {
        const value = one.read(paths);
        if (value !== undefined) {
          input[one.name] = value;
        }
      }

      return { input, paths };
    },
    // Gives back what belongs to no field.
    show(refusals) {
      latest = refusals;
      for (const one of fields) {
        one.show(insists || one.element.dataset.visited ? refusals.filter(refusal => belongs(refusal, one)) : []);
      }

      return refusals.filter(refusal => !fields.some(one => belongs(refusal, one))).map(refusal => refusal.reason);
    },
    insist() {
      insists = true;
      this.show(latest);
    },
  };
}

// "segments[2].end" is the list's, which shows it at the item's field.
function belongs(refusal, field) {
  return refusal.parameter === field.name || refusal.parameter?.startsWith(`${field.name}[`) === true;
}

function visit(element) {
  for (const event of ['input', 'change', 'focusout']) {
    element.addEventListener(event, () => { element.dataset.visited = 'true'; });
  }

  return element;
}

function limits(parameter) {
  const unit = parameter.unit ? ` ${parameter.unit}` : '';
  const { min, max } = parameter;
  return [
    min !== null && max !== null ? `${min} to ${max}${unit}` : min !== null ? `at least ${min}${unit}` : max !== null ? `at most ${max}${unit}` : null,
    parameter.whole ? 'whole numbers' : null,
    parameter.step !== null ? `in steps of ${parameter.step}` : null,
    parameter.minLength !== null ? `at least ${parameter.minLength} ${parameter.list ? 'items' : 'characters'}` : null,
    parameter.maxLength !== null ? `at most ${parameter.maxLength} ${parameter.list ? 'items' : 'characters'}` : null,
    parameter.maxSize !== null ? `at most ${parameter.maxSize} bytes` : null,
    parameter.maxDuration !== null ? `at most ${parameter.maxDuration} seconds long` : null,
    parameter.movesPrice ? 'moves the price' : null,
    parameter.default !== null ? `default ${parameter.default === '' ? 'empty' : parameter.default}` : null,
  ].filter(part => part !== null).join(' · ');
}

function heading(parameter) {
  return [`${parameter.label} `, parameter.required ? make('span', { class: 'must' }, 'required') : null, make('code', {}, parameter.name)];
}

function notes(parameter, id) {
  const text = limits(parameter);
  return [
    parameter.description ? make('p', { class: 'hint', id: `${id}-about` }, parameter.description) : null,
    text ? make('p', { class: 'hint', id: `${id}-limits` }, text) : null,
    make('p', { class: 'error', id: `${id}-error` }),
  ];
}

function describe(control, parameter, id) {
  const ids = [parameter.description ? `${id}-about` : null, limits(parameter) ? `${id}-limits` : null, `${id}-error`].filter(one => one !== null);
  control.input.setAttribute('aria-describedby', ids.join(' '));
  if (parameter.required && !control.isGroup) {
    control.input.setAttribute('aria-required', 'true');
  }
}

function note(control, value, paths) {
  const path = control.path?.();
  if (path && typeof value === 'string') {
    paths[value] = path;
  }

  return value;
}

function field(parameter, id, changed) {
  const control = makeControl(parameter, id, changed);
  const parts = notes(parameter, id);
  describe(control, parameter, id);
  return {
    name: parameter.name,
    element: visit(make('div', { class: 'field' }, make('label', { for: id }, ...heading(parameter)), control.element, ...parts)),
    read: paths => note(control, control.read(), paths),
    show(refusals) {
      setText(parts[2], reasons(refusals));
      mark(control, refusals.length > 0);
    },
  };
}

function listField(parameter, id, changed) {
  const controls = [];
  const parts = notes(parameter, id);
  const items = make('div');
  const add = make('button', { type: 'button', onclick: () => { append().input.focus(); changed(); } }, 'Add an item');

  function append() {
    const control = makeControl(parameter, `${id}-${crypto.randomUUID()}`, changed);
    const item = make('div', { class: 'item' }, control.element);
    item.append(make('button', {
      type: 'button',
      'aria-label': `Remove this item of ${parameter.label}`,
      onclick() {
        controls.splice(controls.indexOf(control), 1);
        item.remove();
        add.focus();
        name();
        changed();
      },
    }, '×'));
    controls.push(control);
    items.append(item);
    describe(control, parameter, id);
    name();
    return control;
  }

  const name = () => controls.forEach((control, index) => control.input.setAttribute('aria-label', `${parameter.label}, item ${index + 1}`));
  return {
    name: parameter.name,
    element: visit(make('fieldset', { class: 'field' }, make('legend', {}, ...heading(parameter)), items, add, ...parts)),
    read(paths) {
      const values = controls.map(control => note(control, control.read(), paths)).filter(value => value !== undefined);
      return values.length === 0 ? undefined : values;
    },
    show(refusals) {
      const rest = controls.reduce((left, control, index) => control.show?.(left, `${parameter.name}[${index}].`) ?? left, refusals);
      setText(parts[2], reasons(rest));
      controls.forEach(control => mark(control, rest.length > 0));
    },
  };
}
