export { brandLabelKinds, brandLabelSchema, labelGrantSchema, type BrandLabel, type LabelGrant } from './label.ts';
