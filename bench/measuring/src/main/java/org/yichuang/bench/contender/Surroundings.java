package org.yichuang.bench.contender;

import javax.sql.DataSource;

/// What a contender finds when it is prepared.
///
/// @param jdbcUrl an empty database, with user and password
/// @param dataSource a pool on the same database, of the size that the contender asked for
/// @param workers how many will call at once
/// @param connections the size of that pool, for a contender that brings a pool of its own
public record Surroundings(String jdbcUrl, DataSource dataSource, int workers, int connections) {}
