import { setUpCode, showCode } from './code.js';
import { byId, make, read, reasonOf, send, setText, units } from './dom.js';
import { makeForm } from './form.js';
import { showJobs } from './jobs.js';
import { markChosen, showModels } from './models.js';
import { forgetRequests, setUpRequests, showRequests } from './requests.js';
import { showSwitches } from './switches.js';

let model = null;
let form = null;
let asked = 0;
let seen = 0;
let pages = 0;
let timer = 0;
let authorization = '';

async function choose(id, keepsFocus = false) {
  const { ok, body } = await read(`/emulator/api/models/${encodeURIComponent(id)}`);
  if (!ok || (keepsFocus && JSON.stringify(body) === JSON.stringify(model))) {
    // What is filled in stays where nothing about the model has changed.
    return;
  }

  model = body;
  form = makeForm(model, () => { clearTimeout(timer); timer = setTimeout(check, 150); });
  form.element.addEventListener('focusout', () => { clearTimeout(timer); timer = setTimeout(check, 150); });
  markChosen(id);
  setText(byId('model-heading'), model.name);
  byId('about').replaceChildren(...[model.id, model.description, ...model.rules].filter(text => text).map(text => make('p', { class: 'hint' }, text)));
  byId('fields').replaceChildren(form.element);
  byId('generate').disabled = false;
  setText(byId('form-error'), '');
  history.replaceState(null, '', `#${encodeURIComponent(id)}`);
  if (!keepsFocus) {
    byId('model').focus();
  }

  await check();
}

// The emulator's own rules judge the form; nothing is started or counted by that.
async function check() {
  const turn = ++asked;
  const answer = await send('POST', `/emulator/api/models/${encodeURIComponent(model.id)}/check`, form.read());
  if (turn !== asked || !answer.ok) {
    return;
  }

  const { refusals, cost, code } = answer.body;
  setText(byId('form-error'), form.show(refusals).join('. '));
  setText(byId('price'), cost === undefined ? `Not accepted yet: ${refusals.length} ${refusals.length === 1 ? 'problem' : 'problems'}` : `Costs ${units(cost)} (invented)`);
  showCode(code);
}

async function generate(event) {
  event.preventDefault();
  form.insist();

  // A check that is due, because the last field was left a moment ago, must not come after the service's answer and take its place.
  clearTimeout(timer);
  await check();
  const { input } = form.read();
  const answer = await send('POST', `/v1/generate/custom/${encodeURIComponent(model.id)}`, input, { Authorization: authorization });
  setText(byId('form-error'), answer.ok ? '' : reasonOf(answer));
  setText(byId('price'), answer.ok ? `Started for ${units(answer.body.creativeUnitsCost)}` : 'Nothing was started');
  await refresh();
}

async function refresh() {
  const { body } = await read(`/emulator/api/state?seen=${seen}`);
  if (body.version < seen) {
    // Another emulator has taken the address.
    forgetRequests();
    seen = 0;
    return refresh();
  }

  seen = body.version;
  authorization = body.authorization;
  showRequests(body.requests, body.arrived);
  for (const [id, value] of [['submits', body.money.submits], ['dry-runs', body.money.dryRuns], ['started', body.money.startedJobs], ['charged', body.money.chargedUnits]]) {
    setText(byId(id), String(value));
  }

  if (pages !== body.models) {
    // A page has changed on the disk.
    const changed = await showModels(choose);
    pages = changed.version;
    const id = model?.id ?? changed.models[0]?.id;
    if (id !== undefined) {
      await choose(id, true);
      markChosen(id);
    }
  }

  return showJobs(body.jobs);
}

async function watch() {
  let wait = 1000;
  try {
    wait = await refresh() ? 300 : 1000;
    setText(byId('connection'), '');
  } catch {
    setText(byId('connection'), 'The emulator does not answer.');
  }

  setTimeout(watch, document.hidden ? 5000 : wait);
}

setUpCode();
setUpRequests();
byId('form').addEventListener('submit', generate);
byId('generate').disabled = true;
const { models, version } = await showModels(choose);
pages = version;
const wanted = decodeURIComponent(location.hash.slice(1));
await showSwitches();
if (models.length > 0) {
  await choose(models.some(one => one.id === wanted) ? wanted : models[0].id, true);
}

await watch();
