import { make, mark, reasonOf, reasons, sendFile, setText } from './dom.js';

// One control for one value. Each has an `element`, the `input` that gets the label, and `read()`, which gives undefined where nothing is given.
export function makeControl(parameter, id, changed) {
  return parameter.items.length > 0 ? itemControl(parameter, id, changed)
    : parameter.kind === 'file' ? fileControl(parameter, id, changed)
    : parameter.kind === 'boolean' ? choiceControl(parameter, id, changed, ['true', 'false'], text => text === 'true')
    : parameter.allowed.length > 0 ? choiceControl(parameter, id, changed, parameter.allowed, parameter.kind === 'number' ? numberOf : text => text, parameter.shown)
    : textControl(parameter, id, changed);
}

// What is not a number goes to the rules as it is, so that they say so.
function numberOf(text) {
  const plain = text.trim().replace('\u2212', '-');
  return /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(plain) ? Number(plain) : text;
}

function jsonOf(text) {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

function textControl(parameter, id, changed) {
  const isNumber = parameter.kind === 'number';
  const isLong = parameter.kind === 'text' || parameter.kind === 'fields';
  const input = isLong
    ? make('textarea', { id, rows: 2, placeholder: parameter.kind === 'fields' ? '{ }' : null, oninput: changed })
    : make('input', { id, type: 'text', inputmode: isNumber ? 'decimal' : null, autocomplete: 'off', placeholder: parameter.default, oninput: changed });
  const convert = isNumber ? numberOf : parameter.kind === 'fields' || parameter.kind === 'anything' ? jsonOf : text => text;
  return { element: input, input, read: () => input.value === '' ? undefined : convert(input.value) };
}

// An object of its own, with a control for each of its values. A list among them is written as JSON.
function itemControl(parameter, id, changed) {
  const fields = parameter.items.map((item, index) => ({
    item,
    control: item.list ? textControl({ ...item, kind: 'fields' }, `${id}-${index}`, changed) : makeControl(item, `${id}-${index}`, changed),
    error: make('p', { class: 'error', id: `${id}-${index}-error` }),
  }));
  fields.forEach(({ item, control, error }) => {
    control.input.setAttribute('aria-describedby', error.id);
    if (item.required) {
      control.input.setAttribute('aria-required', 'true');
    }
  });
  const element = make('div', { class: 'group', role: 'group', tabindex: '-1' }, ...fields.map(({ item, control, error }, index) => make(
    'div', { class: 'field' }, make('label', { for: `${id}-${index}` }, `${item.label} `, item.required ? make('span', { class: 'must' }, 'required') : null), control.element, error)));
  return {
    element,
    input: element,
    isGroup: true,
    // Puts each refusal at its field, and gives back those that are at none.
    show(refusals, place) {
      const isOf = (refusal, item) => refusal.parameter === place + item.name || refusal.parameter?.startsWith(`${place}${item.name}[`) === true;
      for (const { item, control, error } of fields) {
        const own = refusals.filter(refusal => isOf(refusal, item));
        setText(error, reasons(own));
        mark(control, own.length > 0);
      }

      return refusals.filter(refusal => !fields.some(({ item }) => isOf(refusal, item)));
    },
    read() {
      const values = {};
      for (const { item, control } of fields) {
        const value = control.read();
        if (value !== undefined) {
          values[item.name] = value;
        }
      }

      return values;
    },
  };
}

function choiceControl(parameter, id, changed, choices, convert, shown = choices) {
  const input = make('select', { id, onchange: changed });
  // An allowed empty text is not the same as nothing chosen: options go by their place.
  input.append(make('option', { value: '-1' }, parameter.default === null ? 'not set' : `not set (${parameter.default || 'empty'})`));
  choices.forEach((choice, index) => input.append(make('option', { value: index }, shown[index] === '' ? '(empty text)' : shown[index])));
  return { element: input, input, read: () => input.value === '-1' ? undefined : convert(choices[Number(input.value)]) };
}

function fileControl(parameter, id, changed) {
  const accept = { video: 'video/*', audio: 'audio/*', image: 'image/*' }[parameter.accept] ?? null;
  const input = make('input', { id, type: 'text', placeholder: 'asset_…', autocomplete: 'off', spellcheck: 'false', oninput: () => { path = null; changed(); } });
  const picker = make('input', { type: 'file', accept, 'aria-label': `${parameter.label}: pick a file`, onchange: () => take(picker.files[0]) });
  const news = make('p', { class: 'hint', role: 'status' });
  const element = make('div', { class: 'drop' }, picker, make('span', { class: 'hint' }, 'or drop one here, or give the id of an asset:'), input, news);
  let path = null;
  element.addEventListener('dragover', event => { event.preventDefault(); element.classList.add('over'); });
  element.addEventListener('dragleave', () => element.classList.remove('over'));
  element.addEventListener('drop', event => { event.preventDefault(); element.classList.remove('over'); take(event.dataTransfer.files[0]); });

  async function take(file) {
    if (!file) {
      return;
    }

    setText(news, `Taking ${file.name} …`);
    const answer = await sendFile(`/emulator/api/files?name=${encodeURIComponent(file.name)}`, file);
    setText(news, answer.ok ? `${file.name}${answer.body.seconds === null ? '' : `, ${answer.body.seconds} s`}` : reasonOf(answer));
    if (answer.ok) {
      input.value = answer.body.id;
      path = file.name;
      changed();
    }
  }

  return { element, input, read: () => input.value.trim() === '' ? undefined : input.value.trim(), path: () => path };
}
