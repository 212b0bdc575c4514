import type { MantineColorsTuple, VariantColorsResolver } from '@mantine/core';
import { createTheme, defaultVariantColorsResolver } from '@mantine/core';

// 4 is the solid of the dark theme, 7 that of the light one; the rest is only there because Mantine wants ten.
const verdigris: MantineColorsTuple = [
  '#e1f4f3',
  '#c8ece9',
  '#9be8df',
  '#76d7cd',
  '#5dc9c0',
  '#2fa39c',
  '#0f8584',
  '#006a6b',
  '#02595a',
  '#014748',
];

// Mantine's own neutrals, so that what we forget to style still sits in the palette.
const gray: MantineColorsTuple = [
  '#f4f7f7',
  '#eff4f4',
  '#e6eded',
  '#e1e6e7',
  '#cbd3d4',
  '#849092',
  '#5f6a6b',
  '#454f51',
  '#2a3536',
  '#162021',
];
const dark: MantineColorsTuple = [
  '#e5ebeb',
  '#adb8b9',
  '#899596',
  '#899596',
  '#363f41',
  '#1e2627',
  '#181e1f',
  '#101516',
  '#0a0f10',
  '#060a0b',
];

const variants: VariantColorsResolver = (input) => {
  const red = input.color === 'red';
  if (input.variant === 'filled')
    return {
      background: red ? 'var(--b-bad-solid)' : 'var(--b-accent-solid)',
      hover: red ? 'var(--b-bad)' : 'var(--b-accent-hover)',
      color: 'var(--b-on-accent)',
      border: '1px solid transparent',
    };
  if (input.variant === 'subtle')
    return {
      background: 'transparent',
      hover: 'var(--b-hover)',
      hoverColor: red ? 'var(--b-bad)' : 'var(--b-text)',
      color: red ? 'var(--b-bad)' : 'var(--b-text-2)',
      border: '1px solid transparent',
    };
  if (input.variant === 'default' && red)
    return {
      background: 'var(--b-bg)',
      hover: 'var(--b-hover)',
      color: 'var(--b-bad)',
      border: '1px solid var(--b-line-2)',
    };
  return defaultVariantColorsResolver(input);
};

// Plain objects, not `Button.extend`: the theme must not pull every component into the first page.
export const theme = createTheme({
  primaryColor: 'verdigris',
  primaryShade: { light: 7, dark: 4 },
  colors: { verdigris, gray, dark },
  variantColorResolver: variants,
  white: '#ffffff',
  black: '#081717',
  fontFamily: 'var(--b-font)',
  fontFamilyMonospace: 'var(--b-mono)',
  fontSizes: { xs: '0.75rem', sm: '0.8125rem', md: '0.875rem', lg: '1rem', xl: '1.25rem' },
  fontWeights: { regular: '400', medium: '500', bold: '600' },
  lineHeights: { xs: '1.334', sm: '1.539', md: '1.429', lg: '1.5', xl: '1.4' },
  spacing: { xs: '4px', sm: '8px', md: '12px', lg: '16px', xl: '24px' },
  radius: { xs: '2px', sm: '4px', md: '4px', lg: '6px', xl: '6px' },
  defaultRadius: 'sm',
  shadows: { xs: 'none', sm: 'none', md: 'var(--b-shadow)', lg: 'var(--b-shadow)', xl: 'var(--b-shadow)' },
  headings: {
    fontWeight: '600',
    sizes: {
      h1: { fontSize: '1rem', lineHeight: '1.5' },
      h2: { fontSize: '0.875rem', lineHeight: '1.429' },
      h3: { fontSize: '0.8125rem', lineHeight: '1.539' },
    },
  },
  breakpoints: { xs: '25em', sm: '40em', md: '62em', lg: '80em', xl: '100em' },
  respectReducedMotion: true,
  cursorType: 'pointer',
  activeClassName: '',
  components: {
    Button: {
      defaultProps: { size: 'sm', variant: 'default' },
      vars: () => ({
        root: { '--button-height': 'var(--b-ctl)', '--button-padding-x': '10px', '--button-fz': 'var(--b-fs-13)' },
      }),
    },
    ActionIcon: { defaultProps: { variant: 'subtle', color: 'gray', size: 28 } },
    Input: {
      vars: () => ({
        wrapper: {
          '--input-height': '32px',
          '--input-fz': 'var(--b-fs-13)',
          '--input-bd': 'var(--b-control)',
          '--input-bg': 'var(--b-bg)',
        },
      }),
    },
    Checkbox: { defaultProps: { size: '14px', radius: 3, iconColor: 'var(--b-on-accent)' } },
    Kbd: {
      styles: {
        root: {
          border: '1px solid var(--b-line-2)',
          background: 'var(--b-bg)',
          color: 'var(--b-text-3)',
          font: '400 var(--b-fs-11)/16px var(--b-font)',
          padding: '0 4px',
          borderRadius: 3,
        },
      },
    },
    SegmentedControl: { defaultProps: { size: 'xs', transitionDuration: 150 } },
    Tabs: { defaultProps: { keepMounted: false } },
    NavLink: { defaultProps: { variant: 'subtle' } },
    Menu: { defaultProps: { shadow: 'md', radius: 'lg', transitionProps: { duration: 80 } } },
    Popover: { defaultProps: { shadow: 'md', radius: 'lg', transitionProps: { duration: 80 } } },
    Modal: {
      defaultProps: {
        centered: true,
        radius: 'lg',
        overlayProps: { backgroundOpacity: 0.4 },
        transitionProps: { duration: 150, transition: 'fade' },
      },
    },
    Tooltip: { defaultProps: { openDelay: 400, color: 'var(--b-inverse)' } },
  },
});
