import { byId, make, setText, units } from './dom.js';
import { drawWave } from './wave.js';

const cards = new Map();

// Shows the jobs, newest first. A card is made once and then only changed, so that a player goes on playing.
export function showJobs(jobs) {
  byId('no-jobs').hidden = jobs.length > 0;
  const kept = new Set(jobs.map(job => job.id));
  for (const [id, card] of cards) {
    if (!kept.has(id)) {
      card.element.remove();
      cards.delete(id);
    }
  }

  for (const job of jobs) {
    let card = cards.get(job.id);
    if (!card) {
      card = makeCard(job);
      cards.set(job.id, card);
      byId('jobs').prepend(card.element);
    }

    update(card, job);
  }

  return jobs.some(job => !job.ended);
}

function makeCard(job) {
  const state = make('p', { class: 'quiet' });
  const bar = make('progress', { max: 1, 'aria-label': `Progress of ${job.id}` });
  const results = make('div');
  const element = make('li', {}, make('h3', {}, job.prompt || job.modelId), make('p', { class: 'quiet' }, `${job.modelId}, ${job.id}`), state, bar, results);
  return { element, state, bar, results, ended: false };
}

function update(card, job) {
  const money = job.ended && job.charged !== job.cost ? `${units(job.cost)}, refunded` : units(job.cost);
  setText(card.state, [job.status, money, job.error].filter(part => part).join(' · '));
  card.bar.value = job.progress;
  card.bar.hidden = job.ended;
  if (job.ended && !card.ended) {
    card.ended = true;
    card.results.append(...job.assets.map(asset => result(asset)));
    setText(byId('job-news'), `${job.prompt || job.modelId}: ${job.status}`);
  }
}

function result(asset) {
  const address = `/emulator/api/files/${encodeURIComponent(asset.id)}`;
  const name = `${asset.fileName}, ${asset.seconds === null ? 'length unknown' : `${asset.seconds} s`}, ${size(asset.size)}`;
  const isSound = asset.mimeType.startsWith('audio/');
  const parts = [make('p', { class: 'quiet' }, `${name}, emulated`)];
  if (isSound) {
    const canvas = make('canvas', { width: 960, height: 128, role: 'img', 'aria-label': `Waveform of ${asset.fileName}, being drawn` });
    parts.push(canvas, make('audio', { controls: true, preload: 'none', src: address, 'aria-label': `${asset.fileName}, emulated` }));
    drawWave(canvas, address, asset.size)
      .then(peak => canvas.setAttribute('aria-label', `Waveform of ${asset.fileName}, loudest at ${Math.round(peak * 100)} %`))
      .catch(() => canvas.setAttribute('aria-label', `Waveform of ${asset.fileName}, not drawn`));
  } else {
    parts.push(make('video', { controls: true, preload: 'none', src: address, 'aria-label': `${asset.fileName}, emulated` }));
  }

  parts.push(make('p', {}, make('a', { href: address, download: asset.fileName }, `Save ${asset.fileName}`)));
  return make('div', {}, ...parts);
}

const size = bytes => bytes < 1e6 ? `${Math.round(bytes / 1e3)} kB` : `${(bytes / 1e6).toFixed(1)} MB`;
