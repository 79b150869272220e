import { byId, make, read, setText } from './dom.js';

let lines = [];

// Fills the list; `choose` gets the id of the model that was clicked.
export async function showModels(choose) {
  const { body } = await read('/emulator/api/models');
  lines = body.models.map(model => {
    const button = make('button', { type: 'button', onclick: () => choose(model.id) }, model.name, make('small', {}, model.capabilities.join(', ')));
    const text = `${model.name} ${model.id} ${model.capabilities.join(' ')} ${model.page}`.toLowerCase();
    return { id: model.id, button, text, item: make('li', {}, button) };
  });
  byId('models').replaceChildren(...lines.map(line => line.item));
  byId('search').oninput = filter;
  filter();
  return body;
}

export function markChosen(id) {
  for (const line of lines) {
    if (line.id === id) {
      line.button.setAttribute('aria-current', 'true');
    } else {
      line.button.removeAttribute('aria-current');
    }
  }
}

// Every word must occur, in any order.
function filter() {
  const words = byId('search').value.toLowerCase().split(/\s+/);
  let count = 0;
  for (const line of lines) {
    const matches = words.every(word => line.text.includes(word));
    line.item.hidden = !matches;
    count += matches ? 1 : 0;
  }

  setText(byId('found'), count === lines.length ? `${count} ${count === 1 ? 'model' : 'models'}` : `${count} of ${lines.length} models`);
}
