declare module '*.mdx' {
  import type { ComponentType } from 'storybook/internal/types';
  const page: ComponentType;
  export default page;
}
