import { linksetContext } from './linkset.ts';

/** What GS1's resolver standard wants to be told at `/.well-known/gs1resolver`, and no more than is true. */
export const describeResolver = (publicOrigin: string) => ({
  name: 'Nông Sản',
  resolverRoot: publicOrigin,
  supportedPrimaryKeys: ['01'],
  supportedLinkType: [{ namespace: 'https://ref.gs1.org/voc/', prefix: 'gs1:' }],
  linkTypeDefaultCanBeLinkset: false,
  jsonLdContextLocation: linksetContext,
});
