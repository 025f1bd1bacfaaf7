export const enCommon = {
  'common.retry': 'Try again',
  'common.loading': 'Loading…',
  'common.close': 'Close',
  'common.sample': 'sample data',
  'common.illustration': 'Illustration',
  'error.network': 'No connection. Check your network and try again.',
  'error.gone': 'This could not be found. It may have been taken down.',
  'error.setup': 'This page is not connected to the shop portal correctly.',
  'error.unavailable': 'The shop portal is taking a short break. Try again in a few minutes.',
  'error.busy': 'Too many requests. Wait a minute and try again.',
  'error.unknown': 'Something went wrong. Try again in a few minutes.',
} as const;
