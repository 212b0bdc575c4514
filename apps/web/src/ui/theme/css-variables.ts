import type { CSSVariablesResolver } from '@mantine/core';

const colours = {
  '--mantine-color-body': 'var(--b-bg)',
  '--mantine-color-text': 'var(--b-text)',
  '--mantine-color-bright': 'var(--b-text)',
  '--mantine-color-dimmed': 'var(--b-text-3)',
  '--mantine-color-placeholder': 'var(--b-text-3)',
  '--mantine-color-anchor': 'var(--b-accent)',
  '--mantine-color-error': 'var(--b-bad)',
  '--mantine-color-success': 'var(--b-ok)',
  '--mantine-color-default': 'var(--b-bg)',
  '--mantine-color-default-hover': 'var(--b-hover)',
  '--mantine-color-default-color': 'var(--b-text)',
  '--mantine-color-default-border': 'var(--b-line-2)',
  '--mantine-color-disabled': 'var(--b-active)',
  '--mantine-color-disabled-color': 'var(--b-text-3)',
  '--mantine-color-disabled-border': 'var(--b-line)',
  '--mantine-primary-color-contrast': 'var(--b-on-accent)',
  '--mantine-primary-color-filled': 'var(--b-accent-solid)',
  '--mantine-primary-color-filled-hover': 'var(--b-accent-hover)',
  '--mantine-primary-color-light': 'var(--b-accent-tint)',
  '--mantine-primary-color-light-hover': 'var(--b-accent-tint-2)',
  '--mantine-primary-color-light-color': 'var(--b-accent)',
  '--mantine-color-verdigris-filled': 'var(--b-accent-solid)',
  '--mantine-color-verdigris-filled-hover': 'var(--b-accent-hover)',
  '--mantine-color-verdigris-light': 'var(--b-accent-tint)',
  '--mantine-color-verdigris-light-hover': 'var(--b-accent-tint-2)',
  '--mantine-color-verdigris-light-color': 'var(--b-accent)',
  '--mantine-color-verdigris-outline': 'var(--b-accent)',
  '--mantine-color-verdigris-text': 'var(--b-accent)',
};

/** Points Mantine’s own variables at the tokens. */
export const cssVariables: CSSVariablesResolver = () => ({ variables: {}, light: colours, dark: colours });
