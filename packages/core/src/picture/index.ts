export { pictureKinds, pictureSchema, type Picture } from './picture.ts';
