// What one touch tells of who it is: nobody, one person or several.
//
// owner    support
// columns  identifierType, normalizedValue, at
