/** State shapes on a 12 × 12 grid, filled even-odd. Round is alive, square has ended, triangle needs somebody, cross is beyond repair. */
export const shapes = {
  running: 'M6 1.5a4.5 4.5 0 1 1 0 9a4.5 4.5 0 0 1 0-9Z',
  starting: 'M6 1.5a4.5 4.5 0 1 1 0 9a4.5 4.5 0 0 1 0-9ZM6 2.8v6.4a3.2 3.2 0 0 0 0-6.4Z',
  unhealthy:
    'M5.2 1.2a.93.93 0 0 1 1.6 0l4.7 8.4a.93.93 0 0 1-.8 1.4H1.3a.93.93 0 0 1-.8-1.4ZM5.35 4v3.3h1.3V4ZM5.35 8.2v1.3h1.3V8.2Z',
  paused: 'M6 1a5 5 0 1 1 0 10A5 5 0 0 1 6 1ZM4 3.75h1.4v4.5H4ZM6.6 3.75H8v4.5H6.6Z',
  restarting:
    'M6 1.25c1.3 0 2.5.5 3.35 1.35L10.5 1.4V5H6.9l1.4-1.35A3.25 3.25 0 1 0 9.2 6.5h1.55A4.8 4.8 0 1 1 6 1.25Z',
  created: 'M6 1.5a4.5 4.5 0 1 1 0 9a4.5 4.5 0 0 1 0-9ZM6 2.8a3.2 3.2 0 1 0 0 6.4a3.2 3.2 0 0 0 0-6.4Z',
  exited: 'M2 2h8v8H2ZM3.3 3.3v5.4h5.4V3.3Z',
  failed: 'M2 2h8v8H2Z',
  oom: 'M2 4.4h8V11H2ZM2 1h8v2H2Z',
  dead: 'M2.7 1.4 6 4.7 9.3 1.4l1.3 1.3L7.3 6l3.3 3.3-1.3 1.3L6 7.3l-3.3 3.3-1.3-1.3L4.7 6 1.4 2.7Z',
  removing: 'M2 2h8v8H2ZM6 3.3v5.4h2.7V3.3Z',
  unknown: 'M1 5.3h3v1.4H1Zm3.9 0h2.2v1.4H4.9ZM8 5.3h3v1.4H8Z',
} as const;

export type Shape = keyof typeof shapes;

/** The colour of a state; `quiet` is the green disc with a grey word. */
export type Tone = 'ok' | 'warn' | 'bad' | 'held' | 'idle';
