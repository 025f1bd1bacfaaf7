SET LOCAL lock_timeout = 500;

-- A Digital Link without a lot names a packing by its GTIN, in fourteen digits whatever was put in.
-- Small table: a few packings a product.
CREATE INDEX variants_by_gtin ON variants (lpad(gtin, 14, '0')) WHERE gtin IS NOT NULL;
