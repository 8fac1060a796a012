// Keeps the overview up to date, and gives each query a button that copies it. Without it the pages work and are as of when they were loaded.
'use strict';

const state = document.getElementById('live-state');
const pause = document.getElementById('live-pause');
let events = null;
let watchdog = 0;

// A part is not replaced while somebody is in it: the focus and the selection would be lost. It comes again with its next change.
function isInUse(element) {
  const selection = document.getSelection();
  return element.contains(document.activeElement) && document.activeElement !== document.body
    || selection !== null && !selection.isCollapsed && selection.intersectsNode(element);
}

function show(text, on) {
  if (state.textContent !== text) state.textContent = text;
  state.parentElement.classList.toggle('on', on);
}

function replacePart(event) {
  const fresh = new DOMParser().parseFromString(event.data, 'text/html').body.firstElementChild;
  const old = fresh && document.getElementById(fresh.id);
  if (old && !isInUse(old)) old.replaceWith(fresh);
}

function beat() {
  show('live', true);
  clearTimeout(watchdog);
  watchdog = setTimeout(() => show('no answer; trying again', false), 15000);
}

function start() {
  events = new EventSource(document.body.dataset.live);
  events.addEventListener('part', replacePart);
  events.addEventListener('beat', beat);
  events.addEventListener('error', () => show('no answer; trying again', false));
  pause.textContent = 'Pause';
}

function stop() {
  events.close();
  events = null;
  clearTimeout(watchdog);
  show('paused', false);
  pause.textContent = 'Resume';
}

if (document.body.dataset.live && 'EventSource' in window) {
  pause.hidden = false;
  pause.addEventListener('click', () => events ? stop() : start());
  start();
}

if (navigator.clipboard) {
  for (const query of document.querySelectorAll('details.query')) {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = 'Copy';
    button.addEventListener('click', async () => {
      await navigator.clipboard.writeText(query.querySelector('code').textContent);
      button.textContent = 'Copied';
      setTimeout(() => { button.textContent = 'Copy'; }, 2000);
    });
    query.append(button);
  }
}
