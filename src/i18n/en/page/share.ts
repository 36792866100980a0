export const share = {
  menu: 'Share',
};
