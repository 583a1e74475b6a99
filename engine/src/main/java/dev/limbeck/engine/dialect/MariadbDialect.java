package dev.limbeck.engine.dialect;

/** MariaDB, where the URL says so. */
final class MariadbDialect extends MysqlDialect {
    MariadbDialect(ParameterStyle parameterStyle) {
        super(parameterStyle);
    }

    @Override
    public String name() {
        return "mariadb";
    }

    @Override
    public String implName() {
        return "MariaDBImpl";
    }

    @Override
    boolean isMariadb() {
        return true;
    }
}
