/** The source of a value that a person entered: a reading like any other, and always told from those that machines gave. */
export const typedFrom = 'typed'
