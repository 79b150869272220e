import { byId, make, read, reasonOf, send, setText } from './dom.js';

export async function showSwitches() {
  const { body } = await read('/emulator/api/switches');
  byId('switches').replaceChildren(...body.switches.map(one => switchControl(one)));
  byId('fault').replaceChildren(...faultControls(body));
  byId('fault').onsubmit = event => {
    event.preventDefault();
    play();
  };
  tell(body);
}

function switchControl(one) {
  const id = `switch-${one.name}`;
  const change = async value => {
    const answer = await send('POST', '/emulator/api/switches', { name: one.name, value });
    setText(byId('fault-news'), answer.ok ? `Changed: ${one.label}` : reasonOf(answer));
  };
  if (one.kind === 'flag') {
    const box = make('input', { id, type: 'checkbox', checked: one.value === 'true', onchange: () => change(String(box.checked)) });
    return make('label', { class: 'check' }, box, one.label);
  }

  const input = one.kind === 'choice'
    ? make('select', { id, onchange: () => change(input.value) }, ...one.choices.map(choice => make('option', { selected: choice === one.value }, choice)))
    : make('input', { id, type: 'text', inputmode: one.kind === 'number' ? 'decimal' : null, value: one.value, onchange: () => change(input.value.trim()) });
  return make('div', {}, make('label', { for: id }, one.label), input);
}

function faultControls(body) {
  const options = texts => texts.map(text => make('option', {}, text));
  return [
    make('div', {}, make('label', { for: 'fault-operation' }, 'Request'), make('select', { id: 'fault-operation' }, ...options(body.operations))),
    make('div', {}, make('label', { for: 'fault-kind' }, 'Answer with'), make('select', { id: 'fault-kind' }, ...options(body.faults))),
    make('div', {}, make('label', { for: 'fault-times' }, 'Times'), make('input', { id: 'fault-times', type: 'number', min: 1, value: 1 })),
    make('label', { class: 'check' }, make('input', { id: 'fault-acts', type: 'checkbox' }), 'Carry it out first: the job starts, but the caller never hears of it'),
    make('div', { class: 'row' }, make('button', { type: 'submit' }, 'Add fault'), make('button', { type: 'button', onclick: failJob }, 'Fail the next job'),
      make('button', { type: 'button', onclick: clear }, 'Clear')),
  ];
}

async function play() {
  told(await send('POST', '/emulator/api/faults', {
    operation: byId('fault-operation').value, fault: byId('fault-kind').value, times: Number(byId('fault-times').value) || 1, acts: byId('fault-acts').checked,
  }));
}

const failJob = async () => {
  const answer = await send('POST', '/emulator/api/faults', { jobError: 'The model failed because its failure was scripted' });
  setText(byId('fault-news'), answer.ok ? 'The next job will fail.' : reasonOf(answer));
};

const clear = async () => told(await send('DELETE', '/emulator/api/faults'));

const told = answer => answer.ok ? tell(answer.body) : setText(byId('fault-news'), reasonOf(answer));

function tell(body) {
  setText(byId('fault-news'), body.waiting.length === 0 ? 'No faults pending.' : `Pending: ${body.waiting.map(one => `${one.count} × ${one.operation}`).join(', ')}`);
}
