// What a life is like for a time: a role, a constraint or a place.
//
// owner    support
// label    LifeContext
// id       lic
MATCH (lifeContext:LifeContext)
RETURN lifeContext.kind AS kind,             // Which side of the life it describes.
       lifeContext.text AS text,             // In plain words, as told or noticed.
       lifeContext.validFrom AS validFrom,   // Since when it holds; null when we do not know of a beginning.
       lifeContext.validTo AS validTo,       // First moment it no longer held; null while it does.
       lifeContext.basis AS basis            // How we know.
