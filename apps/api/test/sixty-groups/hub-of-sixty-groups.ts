/** Who looks after the sixty groups in a product, at no other place. */
export const HUB_OF_SIXTY_GROUPS = {
  identifier: 'hub-of-sixty',
  password: '巷口老槐树下议事二十年',
} as const;
