// The sample profile.
export const sample = {
  /** On the first start, beside the questions. */
  first: 'Look around with a sample profile',
  begin: 'Look at a sample profile',
  banner: 'This is a sample.',
  bannerText: 'Nothing of it is kept, and nothing here touches your own data.',
  end: 'Leave the sample',
  failed: 'The sample could not be opened.',
  notLeft: 'The sample could not be left.'
};
