import { byId, make, setText } from './dom.js';

const kinds = [['csharp', 'C#'], ['curl', 'curl'], ['json', 'JSON'], ['tool', 'dotnet sonilo']];
let texts = {};
let chosen = 'csharp';

export function setUpCode() {
  byId('tabs').replaceChildren(...kinds.map(([kind, label]) => make('button', {
    type: 'button', role: 'tab', id: `tab-${kind}`, 'aria-controls': 'code-panel', onclick: () => choose(kind), onkeydown: event => move(event, kind),
  }, label)));
  byId('copy').addEventListener('click', async () => {
    try {
      await navigator.clipboard.writeText(texts[chosen] ?? '');
      setText(byId('copied'), 'Copied.');
    } catch {
      setText(byId('copied'), 'The browser does not allow that; select the text instead.');
    }
  });
  choose(chosen);
}

export function showCode(code) {
  texts = code;
  setText(byId('code'), texts[chosen] ?? '');
  setText(byId('copied'), '');
}

function choose(kind) {
  chosen = kind;
  for (const [other] of kinds) {
    const tab = byId(`tab-${other}`);
    tab.setAttribute('aria-selected', String(other === kind));
    tab.tabIndex = other === kind ? 0 : -1;
  }

  byId('code-panel').setAttribute('aria-labelledby', `tab-${kind}`);
  showCode(texts);
}

function move(event, kind) {
  const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
  if (step) {
    const index = kinds.findIndex(([other]) => other === kind);
    const [next] = kinds[(index + step + kinds.length) % kinds.length];
    choose(next);
    byId(`tab-${next}`).focus();
    event.preventDefault();
  }
}
