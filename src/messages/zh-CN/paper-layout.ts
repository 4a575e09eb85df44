/** The words that the layout of a paper brings itself, whatever its kind. */
export const paperLayout = {
  htmlLanguage: 'zh-CN',
  colon: '：',
  /** Between a caption and a file's name. */
  gap: '　',
  photosTitle: '附：现场照片',
  /** Around the number of the page and of all pages, at the foot of a form. */
  page: { before: '第 ', between: ' 页　共 ', after: ' 页' },
};
