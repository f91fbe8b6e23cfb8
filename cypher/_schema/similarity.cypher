// What is alike by the embeddings that were brought along, of whatever length they are.
//
// Nothing is rounded: with the quantization that is the default of 2026.08 the nearest of 5,000 was not among the first 100.
//
// owner    product
CREATE VECTOR INDEX need_embedding IF NOT EXISTS FOR (need:Need) ON (need.embedding)
OPTIONS {indexConfig: {`vector.similarity_function`: 'cosine', `vector.quantization.enabled`: false}};
CREATE VECTOR INDEX verbatim_embedding IF NOT EXISTS FOR (verbatim:Verbatim) ON (verbatim.embedding)
OPTIONS {indexConfig: {`vector.similarity_function`: 'cosine', `vector.quantization.enabled`: false}};
