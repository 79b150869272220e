// Draws a WAV file while it arrives: a long one is never held whole.

const bars = 240;

export async function drawWave(canvas, address, size) {
  const peaks = new Float32Array(bars);
  const response = await fetch(address);
  const reader = response.body.getReader();
  let offset = 0;
  let start = -1;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) {
      break;
    }

    start = start < 0 ? dataStart(value) : start;
    collect(value, offset, start, size, peaks);
    offset += value.length;
    paint(canvas, peaks);
  }

  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => paint(canvas, peaks));
  return Math.max(...peaks);
}

// The first sample follows the mark `data` and a length. The header is small, and in the first bytes.
function dataStart(bytes) {
  for (let i = 12; i + 8 < bytes.length && i < 4096; i++) {
    if (bytes[i] === 0x64 && bytes[i + 1] === 0x61 && bytes[i + 2] === 0x74 && bytes[i + 3] === 0x61) {
      return i + 8;
    }
  }

  return 44;
}

// 16-bit samples, of which one in eight is enough to see. A sample that is cut between two chunks is skipped.
function collect(bytes, offset, start, size, peaks) {
  const length = Math.max(1, size - start);
  let i = Math.max(0, start - offset);
  i += (offset + i - start) % 2;
  for (; i + 1 < bytes.length; i += 16) {
    const sample = (bytes[i] | (bytes[i + 1] << 8)) << 16 >> 16;
    const bar = Math.min(bars - 1, Math.floor((offset + i - start) / length * bars));
    peaks[bar] = Math.max(peaks[bar], Math.abs(sample) / 32768);
  }
}

function paint(canvas, peaks) {
  const context = canvas.getContext('2d');
  context.clearRect(0, 0, canvas.width, canvas.height);
  context.fillStyle = getComputedStyle(canvas).getPropertyValue('--accent');
  const width = canvas.width / bars;
  peaks.forEach((peak, index) => {
    const height = Math.max(1, peak * canvas.height);
    context.fillRect(index * width, (canvas.height - height) / 2, Math.max(1, width - 1), height);
  });
}
