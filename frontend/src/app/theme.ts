import { createTheme } from '@mantine/core';

/** Indigo at shade 8: the lighter default fails contrast on white. */
export const theme = createTheme({
  primaryColor: 'indigo',
  primaryShade: { light: 8, dark: 8 },
  autoContrast: true,
  colors: {
    dark: [
      '#eceefa',
      '#bcc1da',
      '#9da3c0',
      '#767d9e',
      '#454a66',
      '#2f3349',
      '#222536',
      '#1a1c29',
      '#11131c',
      '#0c0d14',
    ],
  },
  fontFamily: "'Inter Variable', system-ui, sans-serif",
  headings: { fontFamily: "'Inter Variable', system-ui, sans-serif", fontWeight: '650' },
  defaultRadius: 'md',
  cursorType: 'pointer',
  respectReducedMotion: true,
});
