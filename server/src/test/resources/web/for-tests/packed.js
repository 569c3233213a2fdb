export const zero = 0; // zero, which packs well
 // zero, which packs well
 // zero, which packs well
 // zero, which packs well
 // zero, which packs well
 // zero, which packs well
 // zero, which packs well
 // zero, which packs well
