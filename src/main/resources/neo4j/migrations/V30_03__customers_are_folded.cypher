MATCH (b:Batch) WHERE b.restores SET b.undone = b.revision REMOVE b.customer, b.attributes, b.values, b.restores;
