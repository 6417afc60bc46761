SELECT
    (SELECT count(DISTINCT skill) FROM assessment) AS skills,
    (SELECT count(*) FROM plan) AS plans,
    (SELECT count(*) FROM entry WHERE kind = 'studied') AS sessions,
    (SELECT count(*) FROM review) AS reviews,
    (SELECT count(*) FROM own_card) AS cards,
    (SELECT count(*) FROM mock) AS interviews,
    (SELECT count(*) FROM own_resource) AS resources,
    (SELECT count(*) FROM application) AS applications,
    (SELECT count(*) FROM own_market) AS markets,
    (SELECT count(*) FROM posting WHERE import IN (SELECT id FROM posting_import)
        AND id NOT IN (SELECT posting FROM posting_removal)) AS postings
