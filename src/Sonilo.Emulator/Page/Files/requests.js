import { byId, make, read, setText } from './dom.js';

const most = 1000;
const rows = new Map();

export function setUpRequests() {
  byId('show').addEventListener('change', () => {
    for (const row of rows.values()) {
      row.element.hidden = !isShown(row.request);
    }
  });
}

// Adds what is new at the top, and changes what was answered since.
export function showRequests(requests, arrived) {
  const fresh = [];
  for (const request of requests) {
    const known = rows.get(request.number);
    if (known) {
      fill(known, request);
    } else {
      const row = makeRow(request);
      rows.set(request.number, row);
      fresh.unshift(row.element);
    }
  }

  byId('requests').prepend(...fresh);
  for (const [number, row] of rows) {
    if (rows.size <= most) {
      break;
    }

    row.element.remove();
    rows.delete(number);
  }

  setText(byId('request-count'), arrived > rows.size ? `the latest ${rows.size} of ${arrived}` : `${arrived} so far`);
}

export function forgetRequests() {
  rows.clear();
  byId('requests').replaceChildren();
}

function makeRow(request) {
  const status = make('span');
  const remark = make('span');
  const detail = make('div');
  const what = `${request.time.slice(11, 19)} ${request.method} ${request.path} `;
  const details = make('details', { ontoggle: () => details.open && detail.childElementCount === 0 && open(request.number, detail) },
    make('summary', {}, what, status, remark), detail);
  const row = { element: make('li', {}, details), status, remark, request };
  fill(row, request);
  return row;
}

function fill(row, request) {
  row.request = request;
  const isBad = isRefused(request);
  setText(row.status, request.status === null ? 'waiting' : request.status === 0 ? 'cut' : String(request.status));
  row.status.className = isBad ? 'bad' : 'good';
  setText(row.remark, request.remark ? ` ${request.remark}` : '');
  row.element.hidden = !isShown(request);
}

const isRefused = request => request.status !== null && (request.status === 0 || request.status >= 400);

function isShown(request) {
  const show = byId('show').value;
  return show === '' || (show === 'refused' ? isRefused(request) : request.operation === show);
}

async function open(number, detail) {
  const { ok, body } = await read(`/emulator/api/requests/${number}`);
  if (!ok) {
    detail.replaceChildren(make('p', { class: 'quiet' }, 'It is not remembered any more.'));
    return;
  }

  const headers = Object.entries(body.headers).map(([name, value]) => `${name}: ${value}`).join('\n');
  detail.replaceChildren(...[['Body', pretty(body.body)], ['Answer', pretty(body.answer)], ['Headers', headers]]
    .filter(([, text]) => text !== '')
    .flatMap(([title, text]) => [make('h3', {}, title), make('pre', { tabindex: 0, 'aria-label': title }, text)]));
}

function pretty(text) {
  try {
    return JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    return text;
  }
}
